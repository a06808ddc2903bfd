// Package flowspells passes the instance on before it is used. What decides: whether what it goes through ends with the request.
package flowspells

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required" db:"a"`
}

type validate interface{ Struct(any) error }

type named struct {
	validate
	name string
}

func (n named) with(name string) named { n.name = name; return n }

func (n named) check(x any) error { return n.Struct(x) }

func byInterface(w http.ResponseWriter, r *http.Request) {
	var v validate = validator.New() // report
	_ = v.Struct(in{r.FormValue("a")})
}

func byEmbedding(w http.ResponseWriter, r *http.Request) {
	n := named{validate: validator.New()} // report
	_ = n.with("a").with("b").check(in{r.FormValue("a")})
}

func byMethodValue(w http.ResponseWriter, r *http.Request) {
	sanitize := bluemonday.UGCPolicy().Sanitize // report
	_, _ = w.Write([]byte(sanitize(r.FormValue("a"))))
}

func byExpression(w http.ResponseWriter, r *http.Request) {
	f := (*schema.Decoder).Decode
	_ = f(schema.NewDecoder(), &in{}, r.URL.Query()) // report
}

func byChannel(w http.ResponseWriter, r *http.Request) {
	type job struct {
		d    *form.Decoder
		done chan error
	}
	jobs := make(chan job)
	go func() {
		for j := range jobs {
			j.done <- j.d.Decode(&in{}, r.URL.Query())
		}
	}()
	j := job{form.NewDecoder(), make(chan error, 1)} // report
	jobs <- j
	close(jobs)
	<-j.done
}

func byMap(w http.ResponseWriter, r *http.Request) {
	m := map[string]func(reflect.Value, string) reflect.Value{"db": reflectx.NewMapper("db").FieldByName} // report
	_ = m["db"](reflect.ValueOf(in{r.FormValue("a")}), "a")
}

type key struct{}

func byContext(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithValue(r.Context(), key{}, validator.New()) // report
	_ = ctx.Value(key{}).(*validator.Validate).Struct(in{r.FormValue("a")})
}

var jobs = make(chan *form.Decoder, 8)

// keptChannel gives it to workers, who keep it.
func keptChannel() {
	for range 8 {
		jobs <- form.NewDecoder() // silent
	}
}

var checks []validate

// keptSlice keeps it behind an interface.
func keptSlice(w http.ResponseWriter, r *http.Request) {
	if len(checks) > 0 {
		_ = checks[0].Struct(in{r.FormValue("a")})
		return
	}
	checks = append(checks, named{validator.New(), "kept"}) // silent
}

type server struct{ check func(any) error }

// keptMethod keeps the method value.
func newServer() *server {
	return &server{check: validator.New().Struct} // silent
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) { _ = s.check(in{r.FormValue("a")}) }

func Routes(m *http.ServeMux) {
	keptChannel()
	m.HandleFunc("/kept", keptSlice)
	m.HandleFunc("/server", newServer().handle)
}
