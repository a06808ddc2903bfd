package listing

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// A schema is one of JSON Schema, as far as this data needs it. Objects may have
// names that it does not tell of: a later program adds some.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Const       any                `json:"const,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Values      *schema            `json:"additionalProperties,omitempty"` // where any name will do
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
}

const (
	dialect = "https://json-schema.org/draft/2020-12/schema"
	made    = "Made by go run ./internal/docgen; edit internal/listing instead."
)

// Schema is the JSON Schema of a [Listing], made from its types.
func Schema() string {
	s := schemaOf(reflect.TypeFor[Listing]())
	s.Dialect = dialect
	s.Title = "The catalogue of mapperlint"
	s.Description = "What mapperlint -catalogue -json prints. " + made
	s.Properties["version"].Const = Version
	entry := s.Properties["entries"].Items.Properties
	for _, g := range catalogue.Groups() {
		if g != catalogue.Leak { // which is no entry's own
			entry["group"].Enum = append(entry["group"].Enum, string(g))
		}
	}
	for _, x := range catalogue.Sharings() {
		entry["sharing"].Enum = append(entry["sharing"].Enum, string(x))
	}
	return s.text()
}

// text is the schema as JSON.
func (s *schema) text() string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		return err.Error() // no value of these types has one
	}
	return b.String()
}

// schemaOf is the schema of what encoding/json writes for a type.
func schemaOf(t reflect.Type) *schema {
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem())
	case reflect.Slice:
		return &schema{Type: "array", Items: schemaOf(t.Elem())}
	case reflect.Map:
		return &schema{Type: "object", Values: schemaOf(t.Elem())}
	case reflect.Struct:
		return object(t)
	case reflect.String:
		return &schema{Type: "string"}
	case reflect.Bool:
		return &schema{Type: "boolean"}
	case reflect.Int, reflect.Int64:
		return &schema{Type: "integer"}
	case reflect.Float64:
		return &schema{Type: "number"}
	}
	panic(fmt.Sprintf("no field of a listing may be of type %s", t))
}

// object is the schema of a struct type: what may be left out is not required.
func object(t reflect.Type) *schema {
	s := &schema{Type: "object", Properties: make(map[string]*schema)}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		p := schemaOf(f.Type)
		p.Description = f.Tag.Get("doc")
		s.Properties[name] = p
		if options != "omitempty" {
			s.Required = append(s.Required, name)
		}
	}
	return s
}
