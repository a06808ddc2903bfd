// Package setupdecoder configures form decoders. What decides: whether what is configured is shared by requests and the
// configuring is done by one of them, or it is done at the start or to an instance of one's own.
package setupdecoder

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
)

type query struct{ Page int }

var (
	dec  = schema.NewDecoder() // silent
	fdec = form.NewDecoder()   // silent
	once sync.Once
)

func init() {
	dec.IgnoreUnknownKeys(true) // silent: before anybody uses it
}

func Handler(w http.ResponseWriter, r *http.Request) {
	dec.SetAliasTag("json") // report
	_ = dec.Decode(&query{}, r.URL.Query())
}

func Converter(c *gin.Context) {
	dec.RegisterConverter(query{}, func(string) reflect.Value { return reflect.ValueOf(query{}) }) // report
	_ = dec.Decode(&query{}, c.QueryMap("q"))
}

type api struct {
	d *schema.Decoder
	f *form.Decoder
}

func newAPI() *api {
	a := &api{d: schema.NewDecoder()} // silent
	a.d.ZeroEmpty(true)               // silent: of its own
	a.f = form.NewDecoder()           // silent
	a.f.SetTagName("q")               // silent: of its own
	return a
}

func (a *api) Field(w http.ResponseWriter, r *http.Request) {
	a.d.IgnoreUnknownKeys(r.Method == http.MethodGet) // report
	_ = a.d.Decode(&query{}, r.URL.Query())
}

func (a *api) Form(w http.ResponseWriter, r *http.Request) {
	a.f.SetMode(1) // report
	_ = a.f.Decode(&query{}, r.Form)
}

func (a *api) Through(w http.ResponseWriter, r *http.Request) {
	lenient(a.d)
	_ = a.d.Decode(&query{}, r.URL.Query())
}

func lenient(d *schema.Decoder) {
	d.IgnoreUnknownKeys(true) // report
}

func Captured() http.HandlerFunc {
	d := schema.NewDecoder() // silent
	d.SetAliasTag("q")       // silent: at the start
	return func(w http.ResponseWriter, r *http.Request) {
		d.ZeroEmpty(true) // report
		_ = d.Decode(&query{}, r.URL.Query())
	}
}

func custom(s []string) (any, error) { return query{}, nil }

func Custom(w http.ResponseWriter, r *http.Request) {
	fdec.RegisterCustomTypeFunc(custom, query{}) // report
	_ = fdec.Decode(&query{}, r.Form)
}

// At the start, once, or its own.

func Setup() {
	fdec.SetTagName("query") // silent: at the start
	dec.ZeroEmpty(true)      // silent: at the start
}

func Once(w http.ResponseWriter, r *http.Request) {
	once.Do(func() {
		fdec.SetMode(1) // silent: once
	})
	_ = fdec.Decode(&query{}, r.Form)
}

func Own(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder()                      // silent
	d.SetAliasTag(r.Header.Get("X-Tag"))          // silent: of its own
	d.IgnoreUnknownKeys(r.FormValue("s") != "no") // silent: of its own
	_ = d.Decode(&query{}, r.URL.Query())
}

func tagged(tag string) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(tag)      // silent: of its own
	return d
}

func Tagged(w http.ResponseWriter, r *http.Request) {
	_ = tagged(r.FormValue("tag")).Decode(&query{}, r.Form)
}

func Main() {
	Setup()
	a := newAPI()
	http.HandleFunc("/field", a.Field)
	http.HandleFunc("/form", a.Form)
	http.HandleFunc("/through", a.Through)
	http.HandleFunc("/captured", Captured())
	http.HandleFunc("/custom", Custom)
	http.HandleFunc("/once", Once)
}
