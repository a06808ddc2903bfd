// Package chanhops sends what it has made through channels. What decides: whether the channel, and who receives, is as young as the call.
package chanhops

import (
	"context"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct{ Name string }

type result struct {
	codec *goavro.Codec
	err   error
}

type server struct {
	policies chan *bluemonday.Policy
	jobs     chan event
}

// buffered takes out what it has put in.
func buffered(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	if err := (<-ch).Struct(event{r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// started lets a goroutine make it, and waits.
func started(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *form.Decoder)
	go func() {
		ch <- form.NewDecoder() // report
	}()
	var e event
	d := <-ch
	_ = d.Decode(&e, r.URL.Query())
}

// async returns the channel on which it comes.
func async() <-chan result {
	ch := make(chan result, 1)
	go func() {
		defer close(ch)
		c, err := goavro.NewCodec(`"string"`) // report
		ch <- result{c, err}
	}()
	return ch
}

func encoded(w http.ResponseWriter, r *http.Request) {
	res := <-async()
	if res.err != nil {
		http.Error(w, res.err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := res.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func fill(ch chan<- *reflectx.Mapper, n int) {
	defer close(ch)
	for range n {
		ch <- reflectx.NewMapper("db") // report
	}
}

// ranged takes all that a helper sends.
func ranged(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *reflectx.Mapper, 2)
	go fill(ch, 2)
	for m := range ch {
		if len(m.FieldMap(reflect.ValueOf(event{r.FormValue("name")}))) > 0 {
			w.WriteHeader(http.StatusOK)
		}
	}
}

// chosen takes it in a select.
func chosen(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *schema.Decoder, 1)
	ch <- schema.NewDecoder() // report
	var e event
	select {
	case d := <-ch:
		_ = d.Decode(&e, r.URL.Query())
	case <-r.Context().Done():
	}
}

// clean borrows from the server's.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p := <-s.policies
	defer func() { s.policies <- p }()
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

// work runs as long as the server.
func (s *server) work(trims <-chan *mold.Transformer) {
	t := <-trims
	for e := range s.jobs {
		if err := t.Struct(context.Background(), &e); err != nil {
			log.Println(err)
		}
	}
}

func New(m *http.ServeMux) {
	s := &server{policies: make(chan *bluemonday.Policy, 2), jobs: make(chan event)}
	for range cap(s.policies) {
		s.policies <- bluemonday.UGCPolicy() // silent
	}
	trims := make(chan *mold.Transformer, 1)
	trims <- mold.New() // silent
	go s.work(trims)
	m.HandleFunc("/buffered", buffered)
	m.HandleFunc("/started", started)
	m.HandleFunc("/encoded", encoded)
	m.HandleFunc("/ranged", ranged)
	m.HandleFunc("/chosen", chosen)
	m.HandleFunc("/clean", s.clean)
}
