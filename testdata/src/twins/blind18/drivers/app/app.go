// Package app opens drivers, at the start and for requests. What decides: when it opens, and whether that makes anything.
package app

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind18/drivers/driver"
	_ "twins/blind18/drivers/plain"
)

type item struct{ Name string }

type app struct{ conn driver.Conn }

func newApp() (*app, error) {
	c, err := driver.Open("rules", "main")
	return &app{c}, err
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	_ = a.conn.Check(item{r.FormValue("name")})
	if c, err := driver.Shared("fields"); err == nil {
		_ = c.Check(item{r.FormValue("name")})
	}
}

// change opens one for a request.
func (a *app) change(w http.ResponseWriter, r *http.Request) {
	c, err := driver.Open("trim", r.FormValue("name"))
	if err != nil {
		return
	}
	_ = c.Check(item{r.FormValue("name")})
}

// own is a driver of its own.
type own struct{ v *validator.Validate }

func (o own) Open(string) (driver.Conn, error) { return o, nil }

func (o own) Check(x any) error { return o.v.Struct(x) }

// register does it for a request.
func register(w http.ResponseWriter, r *http.Request) {
	o := own{validator.New()} // silent
	driver.Register("own", o)
}

// direct does without it.
func direct(w http.ResponseWriter, r *http.Request) {
	o := own{validator.New(validator.WithRequiredStructEnabled())} // report
	c, _ := o.Open("")
	_ = c.Check(item{r.FormValue("name")})
	_ = schema.NewDecoder().Decode(new(item), r.URL.Query()) // report
}

func Routes(m *http.ServeMux) error {
	driver.Register("app", own{validator.New()}) // silent
	a, err := newApp()
	if err != nil {
		return err
	}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/register", register)
	m.HandleFunc("/direct", direct)
	return nil
}
