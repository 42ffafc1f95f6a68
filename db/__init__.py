"""The station's store: SQLAlchemy on SQLCipher."""
