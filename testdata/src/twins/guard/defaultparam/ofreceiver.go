package defaultparam

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// Desk may be given what it checks with.
type Desk struct{ v *validator.Validate }

// Strict fills a copy of the desk.
func (d Desk) Strict(x any) error {
	if d.v == nil {
		d.v = validator.New() // report
	}
	return d.v.Struct(x)
}

// Given is called on desks that have one.
func (d Desk) Given(x any) error {
	if d.v == nil {
		d.v = validator.New() // silent
	}
	return d.v.Struct(x)
}

// NewDesk has one for all.
func NewDesk() Desk {
	return Desk{validator.New()} // silent
}

var front = NewDesk()

func bare(w http.ResponseWriter, r *http.Request) {
	_ = Desk{}.Strict(r.URL.Path)
}

func equipped(w http.ResponseWriter, r *http.Request) {
	_ = front.Given(r.URL.Path)
	_ = Desk{v: front.v}.Given(r.URL.Path)
}
