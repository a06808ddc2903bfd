// Package backoffice has resources that embed a base, call hooks of what embeds them, and are reached by promoted methods. What decides: whether the
// base has it or makes it, and whether the resource is made for a request.
package backoffice

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// Base has what all resources share.
type Base struct {
	validate *validator.Validate
	decoder  *form.Decoder
}

func NewBase() Base {
	b := Base{}
	// Kept by the resources.
	b.validate = validator.New() // silent
	// The same.
	b.decoder = form.NewDecoder() // silent
	b.decoder.SetTagName("json")
	return b
}

func (b *Base) Bind(r *http.Request, dst any) error {
	if err := b.decoder.Decode(dst, r.Form); err != nil {
		return err
	}
	return b.validate.Struct(dst)
}

// Audit is promoted to all resources.
func (b *Base) Audit(x any) map[string]reflect.Value {
	// With each change.
	return reflectx.NewMapper("audit").FieldMap(reflect.ValueOf(x)) // report
}

func (b *Base) JSON(w http.ResponseWriter, x any) { _ = json.NewEncoder(w).Encode(x) }

type product struct {
	Name  string `json:"name" validate:"required" mod:"trim"`
	Price int    `json:"price"`
}

type hooks interface {
	beforeSave(p *product) error
}

type noHooks struct{}

func (noHooks) beforeSave(p *product) error { return nil }

type Products struct {
	Base
	noHooks
}

func (c *Products) Create(w http.ResponseWriter, r *http.Request) {
	var p product
	if err := c.Bind(r, &p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c.Audit(p)
	_ = save(c, &p)
	c.JSON(w, p)
}

// Imports overrides the hook.
type Imports struct{ Products }

func (c *Imports) beforeSave(p *product) error {
	// With each product that is saved.
	t := mold.New() // report
	t.SetTagName("mod")
	return t.Struct(nil, p)
}

func (c *Imports) Create(w http.ResponseWriter, r *http.Request) {
	for _, name := range r.Form["name"] {
		_ = save(c, &product{Name: name})
	}
}

func save(h hooks, p *product) error {
	if err := h.beforeSave(p); err != nil {
		return err
	}
	p.Name = strings.TrimSpace(p.Name)
	return nil
}

// form is made for each request and embeds what is kept.
type productForm struct {
	*Base
	r     *http.Request
	own   *form.Decoder
	extra *validator.Validate
}

func (c *Products) form(r *http.Request) *productForm {
	f := &productForm{Base: &c.Base, r: r}
	// For each request.
	f.own = form.NewDecoder() // report
	return f
}

func (f *productForm) parse() (p product, err error) {
	if err = f.own.Decode(&p, f.r.Form); err != nil {
		return p, err
	}
	if f.extra == nil {
		// The form is the request's.
		f.extra = validator.New() // report
	}
	if err = f.extra.Struct(&p); err != nil {
		return p, err
	}
	return p, f.validate.Struct(&p)
}

func (c *Products) Update(w http.ResponseWriter, r *http.Request) {
	p, err := c.form(r).parse()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c.JSON(w, p)
}

func (c *Products) Clone(w http.ResponseWriter, r *http.Request) {
	// A base of its own, for one request.
	own := Products{Base: Base{validate: validator.New(), decoder: c.decoder}} // report
	own.Create(w, r)
}

// Reports makes the base when it is made itself.
type Reports struct {
	*Base
	columns *reflectx.Mapper
}

func NewReports() *Reports {
	b := NewBase()
	// Kept by the resource.
	return &Reports{&b, reflectx.NewMapper("csv")} // silent
}

func (c *Reports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var p product
	if c.Bind(r, &p) == nil {
		c.JSON(w, len(c.columns.FieldMap(reflect.ValueOf(p))))
	}
}

func (c *Reports) lazily() *reflectx.Mapper {
	if c.columns == nil {
		// For a resource that was made without.
		c.columns = reflectx.NewMapper("csv") // silent
	}
	return c.columns
}

func (c *Reports) Head(w http.ResponseWriter, r *http.Request) {
	c.JSON(w, len(c.lazily().FieldMap(reflect.ValueOf(product{}))))
}

func Main() error {
	p := &Products{Base: NewBase()}
	i := &Imports{Products{Base: p.Base}}
	reports := NewReports()
	http.HandleFunc("/products", p.Create)
	http.HandleFunc("/products/update", p.Update)
	http.HandleFunc("/products/clone", p.Clone)
	http.HandleFunc("/imports", i.Create)
	http.Handle("/reports", reports)
	http.HandleFunc("/reports/head", reports.Head)
	// At the start.
	if err := validator.New().Var(http.MethodGet, "alpha"); err != nil { // silent
		return err
	}
	return http.ListenAndServe(":8080", nil)
}
