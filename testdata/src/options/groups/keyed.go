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
