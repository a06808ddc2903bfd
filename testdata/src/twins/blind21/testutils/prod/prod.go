// Package prod is no test, whatever its functions are called. What decides: whether what runs it is a test.
package prod

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type fakeUser struct{ Name string }

// T is not the one of tests.
type T struct{ errs []error }

func (t *T) Error(err error) { t.errs = append(t.errs, err) }

func assertValid(t *T, v any) {
	if err := validator.New().Struct(v); err != nil { // report
		t.Error(err)
	}
}

func testPage(w http.ResponseWriter, r *http.Request) {
	t := &T{}
	assertValid(t, fakeUser{r.FormValue("name")})
	if len(t.errs) > 0 {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func mockTrim(w http.ResponseWriter, r *http.Request) {
	m := mold.New() // report
	_ = m.Struct(r.Context(), &fakeUser{r.FormValue("name")})
}

type suite struct{ d *schema.Decoder }

func (s *suite) SetupTest() { s.d = schema.NewDecoder() } // report

// run has a suite for each request.
func run(w http.ResponseWriter, r *http.Request) {
	s := new(suite)
	s.SetupTest()
	_ = s.d.Decode(&fakeUser{}, r.URL.Query())
}

type stub struct{ d *form.Decoder }

func newStub() *stub { return &stub{form.NewDecoder()} } // silent

func (s *stub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.d.Decode(&fakeUser{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/test", testPage)
	m.HandleFunc("/mock", mockTrim)
	m.HandleFunc("/run", run)
	m.Handle("/stub", newStub())
}
