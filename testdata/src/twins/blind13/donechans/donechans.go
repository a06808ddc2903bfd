// Package donechans asks channels what is to be done. What decides: whether the way that builds is open once, or for each request.
package donechans

import (
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

type note struct{ Text string }

type server struct {
	ready  chan struct{}
	rules  *validator.Validate
	first  chan struct{}
	policy *bluemonday.Policy
	free   chan *form.Decoder
	sem    chan struct{}
	audit  chan note
}

// check closes the channel when it is done.
func (s *server) check(n note) error {
	select {
	case <-s.ready:
	default:
		s.rules = validator.New() // silent
		close(s.ready)
	}
	return s.rules.Struct(n)
}

// clean puts in what nobody takes out.
func (s *server) clean(n *note) {
	select {
	case s.first <- struct{}{}:
		s.policy = bluemonday.UGCPolicy() // silent
	default:
	}
	n.Text = s.policy.Sanitize(n.Text)
}

// decode takes one that is free, and gives it back.
func (s *server) decode(r *http.Request, n *note) error {
	var d *form.Decoder
	select {
	case d = <-s.free:
	default:
		d = form.NewDecoder() // silent
	}
	defer func() {
		select {
		case s.free <- d:
		default:
		}
	}()
	return d.Decode(n, r.URL.Query())
}

// limited is a semaphore: the next comes in when this one leaves.
func (s *server) limited(w http.ResponseWriter, r *http.Request) {
	select {
	case s.sem <- struct{}{}:
		defer func() { <-s.sem }()
		var n note
		d := schema.NewDecoder() // report
		_ = d.Decode(&n, r.URL.Query())
	default:
		w.WriteHeader(http.StatusTooManyRequests)
	}
}

// alive looks whether the client is there.
func alive(w http.ResponseWriter, r *http.Request) {
	n := note{r.FormValue("text")}
	select {
	case <-r.Context().Done():
		return
	default:
	}
	t := mold.New() // report
	_ = t.Struct(r.Context(), &n)
}

// overflow does it itself when the others are busy.
func (s *server) overflow(w http.ResponseWriter, r *http.Request) {
	n := note{r.FormValue("text")}
	select {
	case s.audit <- n:
	default:
		m := reflectx.NewMapper("json") // report
		_, _ = w.Write([]byte(m.FieldByName(reflect.ValueOf(n), "text").String()))
	}
}

// fresh asks a channel of its own.
func fresh(w http.ResponseWriter, r *http.Request) {
	done := make(chan struct{})
	select {
	case <-done:
	default:
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return
		}
		data, _ := c.BinaryFromNative(nil, r.FormValue("text"))
		_, _ = w.Write(data)
		close(done)
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var n note
	if s.decode(r, &n) != nil || s.check(n) != nil {
		return
	}
	s.clean(&n)
	_, _ = w.Write([]byte(n.Text))
}

func Routes(m *http.ServeMux) {
	s := &server{ready: make(chan struct{}), first: make(chan struct{}, 1), free: make(chan *form.Decoder, 8), sem: make(chan struct{}, 4), audit: make(chan note, 9)}
	m.Handle("/", s)
	m.HandleFunc("/limited", s.limited)
	m.HandleFunc("/alive", alive)
	m.HandleFunc("/overflow", s.overflow)
	m.HandleFunc("/fresh", fresh)
}
