package validator

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/pb33f/libopenapi"
	openapivalidator "github.com/pb33f/libopenapi-validator"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

const parameterAPI = `{"openapi":"3.0.3","info":{"title":"shop","version":"1"},"paths":{"/orders/{id}":{"get":{
	"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string","minLength":3}}],
	"responses":{"200":{"description":"an order"}}}}}}`

// documentCases validate by a document, and by a schema that is made of a type.
func documentCases() []bench.Case {
	document := bench.Must(libopenapi.NewDocument([]byte(parameterAPI)))
	return []bench.Case{
		bench.Of("libopenapi-validator-NewValidator", func() openapivalidator.Validator {
			v, errs := openapivalidator.NewValidator(document)
			return bench.Must(v, errors.Join(errs...))
		}, func(v openapivalidator.Validator) error {
			ok, errs := v.ValidateHttpRequestSync(bench.Must(http.NewRequest(http.MethodGet, "https://shop.example.com/orders/A-1001", nil)))
			if len(errs) > 0 {
				return errs[0]
			}
			return bench.Check(ok, true)
		}).Builds(50),
		bench.Of("huma-NewModelValidator", huma.NewModelValidator, func(v *huma.ModelValidator) error {
			value := make(map[string]any)
			for _, column := range order.Columns() {
				value[column] = column
			}
			value["items"], value["total"], value["paid"] = 3, 41.5, true
			errs := v.Validate(reflect.TypeFor[order.Order](), value)
			if len(errs) > 0 {
				return fmt.Errorf("%d errors, the first: %w", len(errs), errs[0])
			}
			return nil
		}),
	}
}
