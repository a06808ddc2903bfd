// Package use builds through a package that has test code as well.
package use

import (
	"net/http"

	"never/testunit"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	_ = testunit.NewValidator().Struct(r) // want `testunit.NewValidator builds a new \*validator.Validate .*for every request in Handle`
	_ = testunit.FakeValidate(r)
	testunit.Serve(r).ServeHTTP(w, r)
}
