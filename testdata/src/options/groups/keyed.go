package groups

import (
	"net/http"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The schema comes with the request.
func byRequest(w http.ResponseWriter, r *http.Request) {
	c := jsonschema.NewCompiler()
	if s, err := c.Compile(r.FormValue("schema")); err == nil {
		_ = s.Validate(r.Form)
	}
}

// The near twin compiles the same one each time.
func always(w http.ResponseWriter, r *http.Request) {
	c := jsonschema.NewCompiler() // want `for every request in always`
	if s, err := c.Compile("order.json"); err == nil {
		_ = s.Validate(r.Form)
	}
}

// Each round has a schema of its own.
func each(names []string, data any) {
	for _, name := range names {
		c := jsonschema.NewCompiler() // silent: loop/varies
		if s, err := c.Compile(name + ".json"); err == nil {
			_ = s.Validate(data)
		}
	}
}

// The near twin has one.
func eachAgain(names []string, data any) {
	for range names {
		c := jsonschema.NewCompiler() // want `on every iteration of the loop`
		if s, err := c.Compile("order.json"); err == nil {
			_ = s.Validate(data)
		}
	}
}
