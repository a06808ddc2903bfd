package services

import (
	"net/http"
	"reflect"

	"cel.dev/cel-go/common/types"
	"github.com/danielgtaylor/huma/v2"
	"github.com/invopop/jsonschema"
	openapi "github.com/pb33f/libopenapi-validator"
	swaggest "github.com/swaggest/jsonschema-go"
)

type order struct {
	ID string `json:"id"`
}

func describe(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // want `builds`
	s.Title = "An order"
	s.Properties.Set("note", &jsonschema.Schema{Title: "A note"})
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

// The request is in it: by a field, a part, an element and what is left out.
func describeFor(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	s.Title = r.FormValue("title")
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeWith(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	s.Properties.Set("note", &jsonschema.Schema{Title: r.FormValue("note")})
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeElement(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	s.Definitions["order"].Title = r.FormValue("title")
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeLess(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	delete(s.Definitions, r.FormValue("without"))
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

// By another name, and by what is got from it.
func describeAlias(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	properties := s.Properties
	properties.Set("note", &jsonschema.Schema{Title: r.FormValue("note")})
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeEach(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-parameter
	for _, d := range s.Definitions {
		d.Title = r.FormValue("title")
	}
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describePairs(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: request/depends-on-iteration
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		p.Value.Title = r.FormValue("title")
	}
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeOldest(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // want `builds`
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		_, _ = w.Write([]byte(p.Key + p.Value.Title))
	}
}

// A helper changes what others are reading.
func entitle(schemas map[string]*jsonschema.Schema, title string) {
	for _, s := range schemas {
		s.Title = title
	}
}

func describeHelped(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // unfixed: fix/derived-is-changed // want `builds`
	entitle(s.Definitions, r.FormValue("title"))
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

// It is changed after its first use, for everybody.
func describeTwice(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // silent: escape/configured-after-use
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
	s.Definitions["order"].Title = "again"
	b, _ = s.MarshalJSON()
	_, _ = w.Write(b)
}

// What is read from it configures nothing.
func describeRead(w http.ResponseWriter, r *http.Request) {
	s := jsonschema.Reflect(&order{}) // want `builds`
	if s.Definitions["order"].Title == r.FormValue("title") && s.Properties.Len() > 0 {
		b, _ := s.MarshalJSON()
		_, _ = w.Write(b)
	}
}

var schemaOfOrders = jsonschema.Reflect(&order{})

func describeShared(w http.ResponseWriter, r *http.Request) {
	b, _ := schemaOfOrders.MarshalJSON()
	_, _ = w.Write(b)
}

// It is a struct.
func describeValue(w http.ResponseWriter, r *http.Request) {
	reflector := swaggest.Reflector{}
	s, err := reflector.Reflect(order{}) // unfixed: fix/copies-struct // want `builds`
	if err != nil {
		return
	}
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func describeAny(w http.ResponseWriter, r *http.Request) {
	reflector := swaggest.Reflector{}
	s, err := reflector.Reflect(r.FormValue("sample")) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	b, _ := s.MarshalJSON()
	_, _ = w.Write(b)
}

func convert(v any) any {
	registry, err := types.NewRegistry() // want `builds`
	if err != nil {
		return nil
	}
	if err := registry.RegisterType("order"); err != nil {
		return nil
	}
	return registry.NativeToValue(v)
}

func convertFor(name string, v any) any {
	registry, err := types.NewRegistry() // silent: call/depends-on-parameter
	if err != nil {
		return nil
	}
	if err := registry.RegisterType(name); err != nil {
		return nil
	}
	return registry.NativeToValue(v)
}

func check(w http.ResponseWriter, r *http.Request) {
	v := huma.NewModelValidator() // want `builds`
	for _, err := range v.Validate(reflect.TypeFor[order](), r.FormValue("id")) {
		_, _ = w.Write([]byte(err.Error()))
	}
}

// The errors are in the buffer of the validator, which somebody else has by then.
func checked(v any) []error {
	m := huma.NewModelValidator() // unfixed: fix/not-back-to-pool // want `builds`
	return m.Validate(reflect.TypeFor[order](), v)
}

type outcome struct{ errs []error }

func checkedInto(o *outcome, v any) {
	m := huma.NewModelValidator() // unfixed: fix/not-back-to-pool // want `builds`
	o.errs = m.Validate(reflect.TypeFor[order](), v)
}

// That there are some is nothing of its.
func valid(v any) bool {
	m := huma.NewModelValidator() // want `builds`
	return len(m.Validate(reflect.TypeFor[order](), v)) == 0
}

var document []byte

// What went wrong is a list, and no error.
func conforms(w http.ResponseWriter, r *http.Request) {
	v, errs := openapi.NewValidator(document) // unfixed: fix/other-results // want `builds`
	if len(errs) > 0 {
		return
	}
	_, _ = v.ValidateHttpRequest(r)
}

type gate struct{ validator openapi.Validator }

func (g *gate) conforms(w http.ResponseWriter, r *http.Request) {
	_, _ = g.validator.ValidateHttpRequest(r)
}
