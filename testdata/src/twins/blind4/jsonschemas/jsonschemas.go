// Package jsonschemas checks documents by JSON schemas, and makes schemas of types. What decides: whether the schema is the
// same each time.
package jsonschemas

import (
	"encoding/json"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	invopop "github.com/invopop/jsonschema"
	kaptin "github.com/kaptinlin/jsonschema"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var orderSchema = []byte(`{"type":"object"}`)

type order struct{ ID string }

func Check(doc any) error {
	// The schema is embedded: compiled for each document.
	c := jsonschema.NewCompiler() // report
	if err := c.AddResource("order.json", orderSchema); err != nil {
		return err
	}
	s, err := c.Compile("order.json")
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

func Create(c *gin.Context) {
	body, _ := c.GetRawData()
	// The same schema for each request.
	s, err := kaptin.NewCompiler().Compile([]byte(`{"type":"object"}`)) // report
	if err != nil || !s.ValidateJSON(body) {
		c.JSON(400, nil)
	}
}

func Describe(w http.ResponseWriter, r *http.Request) {
	// The schema of a type of the program, for each request.
	_ = json.NewEncoder(w).Encode(invopop.Reflect(&order{})) // report
}

func DescribeStrict(w http.ResponseWriter, r *http.Request) {
	refl := &invopop.Reflector{DoNotReference: true}
	// The same by a reflector.
	s := refl.Reflect(&order{}) // report
	_ = json.NewEncoder(w).Encode(s)
}

func Lines(dec *json.Decoder) error {
	for {
		var doc any
		if err := dec.Decode(&doc); err != nil {
			return err
		}
		// For each document of a stream.
		c := jsonschema.NewCompiler() // report
		_ = c.AddResource("order.json", orderSchema)
		if s, err := c.Compile("order.json"); err == nil {
			_ = s.Validate(doc)
		}
	}
}

// Of the caller, or once.

func With(schema []byte, doc any) error {
	// The schema comes from the caller.
	c := jsonschema.NewCompiler() // silent
	if err := c.AddResource("caller.json", schema); err != nil {
		return err
	}
	s, err := c.Compile("caller.json")
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

func Of(v any) *invopop.Schema {
	// The schema of what the caller has.
	return invopop.Reflect(v) // silent
}

type schemas map[string]*jsonschema.Schema

func load(names []string) (schemas, error) {
	// One compiler, which is dropped when all schemas are compiled.
	c := jsonschema.NewCompiler() // silent
	out := make(schemas)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := c.AddResource(name, text); err != nil {
			return nil, err
		}
		if out[name], err = c.Compile(name); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s schemas) Check(name string, doc any) error { return s[name].Validate(doc) }

func Handler() (gin.HandlerFunc, error) {
	// One for the route.
	s, err := kaptin.NewCompiler().Compile(orderSchema) // silent
	if err != nil {
		return nil, err
	}
	return func(c *gin.Context) {
		if body, _ := c.GetRawData(); !s.ValidateJSON(body) {
			c.JSON(400, nil)
		}
	}, nil
}

var described = invopop.Reflect(&order{}) // silent

func Described(c *gin.Context) { c.JSON(200, described) }

func Main() error {
	s, err := load([]string{"order.json"})
	if err != nil {
		return err
	}
	return s.Check("order.json", nil)
}
