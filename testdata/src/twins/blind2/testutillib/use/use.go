// Package use has handlers with helpers of a package that is named for tests.
package use

import (
	"net/http"

	"twins/blind2/testutillib/lib"

	"github.com/go-playground/validator/v10"
)

func fake(w http.ResponseWriter, r *http.Request) {
	if err := lib.New().Struct(lib.Fixture{Name: r.FormValue("name")}); err != nil { // report
		http.Error(w, err.Error(), 400)
	}
	_ = lib.Valid(lib.Fixture{}) // silent: reported in lib
}

// FakeServer stands in for another service when the program is demonstrated.
type FakeServer struct{ v *validator.Validate }

func NewFakeServer() *FakeServer { return &FakeServer{lib.New()} } // silent

func (f *FakeServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = f.v.Struct(lib.Fixture{})
	mockCheck(lib.Fixture{Name: r.Host})
}

func mockCheck(f lib.Fixture) {
	_ = validator.New().Struct(f) // report
}

type testCase struct{ in lib.Fixture }

func runTests(w http.ResponseWriter, r *http.Request) {
	for _, tc := range []testCase{{lib.Fixture{Name: r.Host}}, {}} {
		v := validator.New() // report
		if v.Struct(tc.in) != nil {
			w.WriteHeader(500)
		}
	}
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/fake", fake)
	mux.HandleFunc("/selftest", runTests)
	mux.Handle("/server", NewFakeServer())
}
