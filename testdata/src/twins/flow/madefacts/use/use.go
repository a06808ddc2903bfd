// Package use has objects of kit. What decides: whether the request has them, or kit.
package use

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/flow/madefacts/kit"
)

type item struct{ Name string }

type checker struct{ v *validator.Validate }

func (c checker) Check(x any) error { return c.v.Struct(x) }

var client = new(kit.Client)

func registered(w http.ResponseWriter, r *http.Request) {
	kit.Register("a", checker{validator.New()}) // silent
}

func registeredByName(w http.ResponseWriter, r *http.Request) {
	c := &checker{v: validator.New()} // silent
	if err := kit.Use(c); err != nil {
		return
	}
	_ = c.Check(item{r.FormValue("name")})
}

func asked(w http.ResponseWriter, r *http.Request) {
	kit.Ask(checker{validator.New()}, item{r.FormValue("name")}) // report
}

func posted(w http.ResponseWriter, r *http.Request) {
	_ = client.Post().Form().Send(item{r.FormValue("name")}) // report
}

func postedByName(w http.ResponseWriter, r *http.Request) {
	req := client.Post()
	_ = req.Check(item{r.FormValue("name")}) // report
}

func again(w http.ResponseWriter, r *http.Request) {
	_ = client.Again().Check(item{r.FormValue("name")}) // silent
}
