package k8s

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
	typed4 "sigs.k8s.io/structured-merge-diff/v4/typed"
	"sigs.k8s.io/structured-merge-diff/v6/typed"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

func parserCases() []bench.Case {
	scheme, pod := coreScheme(), []byte(`{"apiVersion":"v1","kind":"Pod","metadata":{"name":"shop"}}`)
	return []bench.Case{
		bench.Of("cr-admission-NewDecoder", func() admission.Decoder {
			return admission.NewDecoder(scheme)
		}, func(d admission.Decoder) error {
			var p corev1.Pod
			if err := d.DecodeRaw(runtime.RawExtension{Raw: pod}, &p); err != nil {
				return err
			}
			return bench.Check(p.Name, "shop")
		}).Builds(200),
		bench.Of("smd-typed-NewParser", func() *typed.Parser {
			return bench.Must(typed.NewParser(typedSchema))
		}, func(p *typed.Parser) error {
			_, err := p.Type("order").FromYAML("id: A-1001\ntotal: 3\n")
			return err
		}).Builds(100),
		bench.Of("smd4-typed-NewParser", func() *typed4.Parser {
			return bench.Must(typed4.NewParser(typedSchema))
		}, func(p *typed4.Parser) error {
			_, err := p.Type("order").FromYAML("id: A-1001\ntotal: 3\n")
			return err
		}).Builds(100),
	}
}

const typedSchema = `types:
- name: order
  map:
    fields:
    - name: id
      type: {scalar: string}
    - name: total
      type: {scalar: numeric}
`
