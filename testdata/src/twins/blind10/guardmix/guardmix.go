// Package guardmix asks in several ways whether there is one. What decides: whether the answer is yes the next time.
package guardmix

import (
	"errors"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

var errNone = errors.New("none")

type server struct {
	mu      sync.Mutex
	rules   *validator.Validate
	strict  *validator.Validate
	forms   *form.Decoder
	tagged  *form.Decoder
	codec   *goavro.Codec
	codecs  *goavro.Codec
	failed  error
	policy  *bluemonday.Policy
	quiet   *bluemonday.Policy
	stage   int
	reached int
	gen     int
	seen    int
}

func (s *server) hasRules() bool { return s.rules != nil }

// Reset is called when somebody has changed what is valid.
func (s *server) Reset() {
	s.mu.Lock()
	s.gen++
	s.mu.Unlock()
}

// byPredicate asks a method.
func (s *server) byPredicate() *validator.Validate {
	if !s.hasRules() {
		s.rules = validator.New() // silent
	}
	return s.rules
}

// byGeneration makes one if there is none, or if it is of before a reset.
func (s *server) byGeneration() *validator.Validate {
	if s.strict == nil || s.seen != s.gen {
		s.strict = validator.New(validator.WithRequiredStructEnabled()) // silent
		s.seen = s.gen
	}
	return s.strict
}

// orErr returns what there is, or why there is nothing.
func (s *server) orErr() (*form.Decoder, error) {
	lookup := func() (*form.Decoder, error) {
		if s.forms == nil {
			return nil, errNone
		}
		return s.forms, nil
	}
	d, err := lookup()
	if err == nil {
		return d, nil
	}
	d = form.NewDecoder() // silent
	s.forms = d
	return d, nil
}

// orErrLost does not keep what it makes.
func (s *server) orErrLost() (*form.Decoder, error) {
	d, err := s.find()
	if errors.Is(err, errNone) {
		d, err = form.NewDecoder(), nil // report
		d.SetTagName("in")
	}
	return d, err
}

func (s *server) find() (*form.Decoder, error) {
	if s.tagged == nil {
		return nil, errNone
	}
	return s.tagged, nil
}

// bySwitch does not try again what has failed.
func (s *server) bySwitch() (*goavro.Codec, error) {
	switch {
	case s.codec != nil:
		return s.codec, nil
	case s.failed != nil:
		return nil, s.failed
	}
	s.codec, s.failed = goavro.NewCodec(`"string"`) // silent
	return s.codec, s.failed
}

// bySwitchOnly keeps nothing but the failure.
func (s *server) bySwitchOnly() (*goavro.Codec, error) {
	switch {
	case s.failed != nil:
		return nil, s.failed
	case s.codecs != nil:
		return s.codecs, nil
	default:
		c, err := goavro.NewCodec(`"bytes"`) // report
		s.failed = err
		return c, err
	}
}

const (
	idle = iota
	ready
)

// byStage counts how far it has come.
func (s *server) byStage() *bluemonday.Policy {
	switch s.stage {
	case idle:
		s.policy = bluemonday.UGCPolicy() // silent
		s.stage = ready
		fallthrough
	case ready:
		return s.policy
	default:
		return nil
	}
}

// byStageBack goes back to where it was.
func (s *server) byStageBack() *bluemonday.Policy {
	if s.reached < ready {
		s.quiet = bluemonday.NewPolicy() // report
		s.reached = idle
	}
	return s.quiet
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var x in
	for _, get := range []func() (*form.Decoder, error){s.orErr, s.orErrLost} {
		d, err := get()
		if err == nil {
			err = d.Decode(&x, r.URL.Query())
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	x.Name = s.byStageBack().Sanitize(s.byStage().Sanitize(x.Name))
	if err := errors.Join(s.byPredicate().Struct(x), s.byGeneration().Struct(x)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, get := range []func() (*goavro.Codec, error){s.bySwitch, s.bySwitchOnly} {
		c, err := get()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

func New() http.Handler {
	s := new(server)
	m := http.NewServeMux()
	m.Handle("/", s)
	m.HandleFunc("POST /reset", func(http.ResponseWriter, *http.Request) { s.Reset() })
	return m
}
