// Package kube makes a scheme, of which it makes a codec factory each time it decodes: one
// object. Who calls NewScheme for a scheme alone has another.
package kube

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"text/template"
)

var shared = NewScheme()

func NewScheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent: file/part-of-reported
	s.AddKnownTypes("v1")
	return s
}

func Decode(data []byte, into runtime.Object) error {
	d := serializer.NewCodecFactory(NewScheme()).UniversalDeserializer() // report
	return runtime.DecodeInto(d, data, into)
}

func Shared() *runtime.Scheme { return shared }

// A Page has the text of its template, which Fresh and Titled parse each time.
type Page struct{ text string }

func NewPage(text string) *Page { return &Page{text} }

func parse(text string) *template.Template { return template.Must(template.New("page").Parse(text)) }

func (p *Page) Fresh() *template.Template { return parse(p.text) }

// A Title is as Page is: no two callers of parse give it the same.
type Title struct{ text string }

func (t *Title) Fresh() *template.Template { return parse(t.text) }

// A Letter comes with each call.
type Letter struct{ text string }

func compile(text string) *template.Template {
	return template.Must(template.New("letter").Parse(text)) // silent
}

func (l *Letter) Fresh() *template.Template { return compile(l.text) }

func Of(text string) *template.Template { return compile(text) }
