// Command constants has conditions that are constants. What decides: whether they let the build run.
package main

import (
	"flag"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

const (
	debug = false
	limit = 3
	level = "info"
)

type in struct{ A string }

func audit(x *in) error {
	return validator.New().Struct(x) // silent: scope/never-runs
}

func decoder() *schema.Decoder {
	return schema.NewDecoder() // silent: scope/never-runs
}

func create(w http.ResponseWriter, r *http.Request) {
	var x in
	if debug {
		_ = validator.New().Struct(&x) // silent: scope/never-runs
	}
	if limit > 3 || debug {
		_ = audit(&x)
		_ = decoder().Decode(&x, r.Form)
		func() {
			_ = validator.New().Struct(&x) // silent: scope/never-runs
		}()
	}
	if loud := level[0] == 'd'; loud || level > "j" {
		_ = validator.New().Struct(&x) // silent: scope/never-runs
	}
	if !debug {
		return
	}
	_ = schema.NewDecoder().Decode(&x, r.Form) // silent: scope/never-runs
}

// routes has a handler that nobody registers.
func routes(m *http.ServeMux) {
	if debug {
		m.HandleFunc("/debug", func(w http.ResponseWriter, r *http.Request) {
			_ = validator.New().Struct(&in{r.FormValue("a")}) // silent: scope/never-runs
		})
	}
	m.HandleFunc("/", create)
	m.HandleFunc("/too", update)
}

// The near twins: the constant lets it run, or a variable decides.

// verbose stands in for one that asks.
func verbose() bool { return false }

var trace = flag.Bool("trace", false, "")

func auditToo(x *in) error {
	return validator.New().Struct(x) // report
}

func update(w http.ResponseWriter, r *http.Request) {
	var x in
	if !debug {
		_ = validator.New().Struct(&x) // report
	}
	if limit > 2 || debug {
		_ = schema.NewDecoder().Decode(&x, r.Form) // report
	}
	if verbose() {
		_ = validator.New().Struct(&x) // report
	}
	if *trace {
		_ = auditToo(&x)
	}
	if quiet := level[0] == 'i'; quiet && level < "j" {
		_ = validator.New().Struct(&x) // report
	}
	if loud := level[0] == 'd'; loud || r.Form.Has("loud") {
		_ = validator.New().Struct(&x) // report
	}
	if loud := level[1] == 'd'; !loud {
		loud = len(r.Form) > 0
		if loud {
			_ = validator.New().Struct(&x) // report
		}
	}
	if debug {
		_ = auditToo(&x)
		return
	}
	_ = schema.NewDecoder().Decode(&x, r.Form) // report
}

func main() {
	flag.Parse()
	routes(http.DefaultServeMux)
}
