// Package use has slots. What decides: whether what gets what was made is older than the request.
package use

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/holder/slots/shelf"
)

type item struct{ Name string }

func newRules() *validator.Validate { return validator.New() } // silent

var (
	value   = shelf.Slot[*validator.Validate]{Make: newRules}
	pointer = &shelf.Slot[*validator.Validate]{Make: func() *validator.Validate { return validator.New() }} // silent
	visit   = &shelf.Slot[*validator.Validate]{Make: func() *validator.Validate { return validator.New() }} // report
	fresh   = &shelf.Slot[*validator.Validate]{Make: func() *validator.Validate { return validator.New() }} // report
)

func create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	shop := shelf.Of(r.Host)
	_ = value.In(shop).Struct(x)
	_ = pointer.In(shop).Struct(x)
	v := shop.Visit()
	_ = visit.For(v).Struct(x)
	_ = fresh.New(shop).Struct(x)
}

func Routes(m *http.ServeMux) { m.HandleFunc("/create", create) }
