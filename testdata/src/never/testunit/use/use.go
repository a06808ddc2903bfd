// Package use builds through a package that has test code as well.
package use

import (
	"net/http"

	"never/testunit"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	_ = testunit.NewValidator().Struct(r) // want `testunit\.NewValidator builds one \(validator\.New at testunit/code\.go:\d+\) for every request in Handle, a net/http handler`
	_ = testunit.FakeValidate(r)
	testunit.Serve(r).ServeHTTP(w, r)
}
