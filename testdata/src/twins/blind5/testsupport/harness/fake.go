package harness

import (
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
)

// Fake answers like the service does; demonstrations use it as well.
type Fake struct{ v *validator.Validate }

func NewFake() *Fake {
	// Kept by the fake.
	return &Fake{validator.New()} // silent
}

func (f *Fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := f.v.Struct(r.URL); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// The file has no mark of a test, and it serves.
	re := regexp.MustCompile(`^/v\d+/`) // report
	if !re.MatchString(r.URL.Path) {
		http.NotFound(w, r)
	}
}
