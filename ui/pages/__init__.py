"""One folder a page: page.py shows a value and reports wishes, presenter.py turns wishes into use cases."""
