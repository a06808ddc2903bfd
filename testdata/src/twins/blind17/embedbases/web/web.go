// Package web embeds what base has. What decides: whether what embeds it is made for a request.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind17/embedbases/base"
)

type item struct{ Name string }

type items struct {
	base.Handler
	base.Value
	strict *validator.Validate
}

func (h *items) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = h.Check(x)
	_ = h.Trim(r, &x)
	_ = h.Bind(r, &x)
	_ = h.Query(r, &x)
	_ = h.Fields(x)
}

// ready has it made when it is first needed.
func (h *items) ready() *validator.Validate {
	if h.strict == nil {
		h.strict = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return h.strict
}

func (h *items) strictly(w http.ResponseWriter, r *http.Request) {
	_ = h.ready().Struct(item{r.FormValue("name")})
}

// call is made for a request.
type call struct {
	*items
	forms *form.Decoder
	rules *validator.Validate
}

func (c *call) own() *validator.Validate {
	if c.rules == nil {
		c.rules = validator.New() // report
	}
	return c.rules
}

// outer has what the items have, although it is itself made for a request.
func (c *call) outer() {
	if c.items.Forms == nil {
		c.items.Forms = form.NewDecoder() // silent
	}
}

func (h *items) handle(w http.ResponseWriter, r *http.Request) {
	c := &call{items: h}
	_ = c.own().Struct(item{r.FormValue("name")})
	c.outer()
	c.forms = form.NewDecoder() // report
	_ = c.forms.Decode(new(item), r.Form)
}

func Routes(m *http.ServeMux) {
	h := new(items)
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/strictly", h.strictly)
	m.HandleFunc("/handle", h.handle)
}
