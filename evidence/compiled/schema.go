package compiled

import (
	"encoding/json"
	"strings"

	googlejsonschema "github.com/google/jsonschema-go/jsonschema"
	jsonschema5 "github.com/santhosh-tekuri/jsonschema/v5"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/xeipuuv/gojsonschema"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

const jsonSchema = `{"$schema":"http://json-schema.org/draft-07/schema#","type":"object",
	"required":["id","customer","email"],"properties":{
	"id":{"type":"string","minLength":1},"customer":{"type":"string","maxLength":80},
	"email":{"type":"string","pattern":"^.+@.+$"},"street":{"type":"string"},"city":{"type":"string"},
	"country":{"type":"string","minLength":2,"maxLength":2},"items":{"type":"integer","minimum":1},
	"total":{"type":"number","exclusiveMinimum":0},"paid":{"type":"boolean"},"note":{"type":"string"}}}`

func schemaCases() []bench.Case {
	var document any
	if err := json.Unmarshal([]byte(order.JSON), &document); err != nil {
		panic(err)
	}
	googleSchema := new(googlejsonschema.Schema)
	if err := json.Unmarshal([]byte(jsonSchema), googleSchema); err != nil {
		panic(err)
	}
	return []bench.Case{
		bench.Of("jsonschema5-Compile", func() *jsonschema5.Schema {
			return bench.Must(jsonschema5.CompileString("order.json", jsonSchema))
		}, func(s *jsonschema5.Schema) error { return s.Validate(document) }).Builds(100),
		bench.Of("jsonschema6-Compile", compile6, func(s *jsonschema.Schema) error {
			return s.Validate(document)
		}).Builds(100),
		bench.Of("gojsonschema-NewSchema", func() *gojsonschema.Schema {
			return bench.Must(gojsonschema.NewSchema(gojsonschema.NewStringLoader(jsonSchema)))
		}, func(s *gojsonschema.Schema) error {
			result, err := s.Validate(gojsonschema.NewGoLoader(document))
			if err != nil {
				return err
			}
			return bench.Check(result.Valid(), true)
		}),
		bench.Of("google-jsonschema-Resolve", func() *googlejsonschema.Resolved {
			return bench.Must(googleSchema.Resolve(nil))
		}, func(s *googlejsonschema.Resolved) error {
			return s.Validate(document)
		}),
		bench.Of("google-jsonschema-For+Resolve", func() *googlejsonschema.Resolved {
			return bench.Must(bench.Must(googlejsonschema.For[order.Order](nil)).Resolve(nil))
		}, func(s *googlejsonschema.Resolved) error { return s.Validate(document) }),
	}
}

func compile6() *jsonschema.Schema {
	doc := bench.Must(jsonschema.UnmarshalJSON(strings.NewReader(jsonSchema)))
	c := jsonschema.NewCompiler()
	err := c.AddResource("order.json", doc)
	return bench.Must(bench.Must(c, err).Compile("order.json"))
}
