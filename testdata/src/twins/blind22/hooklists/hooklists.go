// Command hooklists has lists of functions. What decides: whether the list is gone through when the server starts, or for each request.
package main

import (
	"context"
	"log"
	"net/http"
	"reflect"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type config struct {
	Addr  string
	Names []string
}

type user struct{ Name string }

type hook struct {
	name string
	run  func(context.Context, *config) error
}

var (
	starts  []hook
	befores []func(*user) error
	stops   = map[string]func(*config){}
	pages   = map[string]func() *template.Template{}
	view    *template.Template
)

func atStart(name string, f func(context.Context, *config) error) {
	starts = append(starts, hook{name, f})
}

func init() {
	atStart("check", func(ctx context.Context, c *config) error {
		v := validator.New() // silent
		return v.Struct(c)
	})
	atStart("trim", trimConfig)
	befores = append(befores, func(u *user) error {
		v := validator.New() // report
		return v.Struct(u)
	}, cleanUser)
	stops["export"] = func(c *config) {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(c)
	}
	pages["user"] = func() *template.Template {
		return template.Must(template.New("user").Parse("{{.Name}}")) // silent
	}
}

func trimConfig(ctx context.Context, c *config) error {
	t := mold.New() // silent
	return t.Struct(ctx, c)
}

func cleanUser(u *user) error {
	p := bluemonday.UGCPolicy() // report
	u.Name = p.Sanitize(u.Name)
	return nil
}

type plugin struct {
	open  func(*config) func(*user)
	serve func(*user)
}

var plugins = []plugin{
	{open: func(c *config) func(*user) {
		d := schema.NewDecoder() // silent
		return func(u *user) { _ = d.Decode(u, map[string][]string{"name": c.Names}) }
	}},
	{serve: func(u *user) {
		m := reflectx.NewMapper("db") // report
		_ = m.TypeMap(reflect.TypeOf(u))
	}},
}

func serve(w http.ResponseWriter, r *http.Request) {
	u := &user{r.FormValue("name")}
	for _, b := range befores {
		if err := b(u); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	for _, p := range plugins {
		if p.serve != nil {
			p.serve(u)
		}
	}
	_ = view.Execute(w, u)
}

func main() {
	ctx := context.Background()
	c := &config{Addr: ":8080"}
	for _, h := range starts {
		if err := h.run(ctx, c); err != nil {
			log.Fatalf("%s: %v", h.name, err)
		}
	}
	for i := range plugins {
		if open := plugins[i].open; open != nil {
			plugins[i].serve = open(c)
		}
	}
	view = pages["user"]()
	http.HandleFunc("/", serve)
	err := http.ListenAndServe(c.Addr, nil)
	for _, stop := range stops {
		stop(c)
	}
	log.Fatal(err)
}
