// Package promoted configures an instance through an object that embeds it, or a list that has it.
package promoted

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type order struct{ Item string }

type checker struct{ *validator.Validate }

func byRequest(w http.ResponseWriter, r *http.Request) {
	c := checker{validator.New()} // silent
	c.SetTagName(r.FormValue("tag"))
	_ = c.Struct(order{r.URL.Path})
}

func byConstant(w http.ResponseWriter, r *http.Request) {
	c := checker{validator.New()} // report
	c.SetTagName("json")
	_ = c.Struct(order{r.URL.Path})
}

func listedByRequest(w http.ResponseWriter, r *http.Request) {
	list := []*validator.Validate{validator.New()} // silent
	list[0].SetTagName(r.FormValue("tag"))
	_ = list[0].Struct(order{r.URL.Path})
}

func listedByConstant(w http.ResponseWriter, r *http.Request) {
	list := []*validator.Validate{validator.New()} // report
	list[0].SetTagName("json")
	_ = list[0].Struct(order{r.URL.Path})
}

type kit struct{ scheme *runtime.Scheme }

// codecs has the scheme from the object that holds it: they are one.
func codecs(w http.ResponseWriter, r *http.Request) {
	k := kit{runtime.NewScheme()}             // silent: said of the codecs on it
	f := serializer.NewCodecFactory(k.scheme) // report
	_ = runtime.DecodeInto(f.UniversalDeserializer(), []byte(r.URL.Path), nil)
}

func Main() {
	http.HandleFunc("/a", byRequest)
	http.HandleFunc("/b", byConstant)
	http.HandleFunc("/c", listedByRequest)
	http.HandleFunc("/d", listedByConstant)
	http.HandleFunc("/e", codecs)
}
