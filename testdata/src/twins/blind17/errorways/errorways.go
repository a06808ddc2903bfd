// Package errorways makes what may fail, and keeps what became of it. What decides: whether a failure, or a success, is kept.
package errorways

import (
	"errors"
	"net/http"
	"sync"

	"buf.build/go/protovalidate"
	"github.com/google/cel-go/cel"
	"github.com/linkedin/goavro/v2"
	"github.com/mitchellh/mapstructure"
)

type note struct{ Name string }

type state struct {
	mu    sync.Mutex
	codec *goavro.Codec
	err   error
	val   protovalidate.Validator
	env   *cel.Env
	tried bool
	other *goavro.Codec
	last  error
	count int
	lost  *goavro.Codec
}

// getCodec keeps it, and tries again when it has failed.
func (s *state) getCodec() (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.codec != nil {
		return s.codec, nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	s.codec = c
	return c, nil
}

// getVal keeps both.
func (s *state) getVal() (protovalidate.Validator, error) {
	if s.val == nil && s.err == nil {
		s.val, s.err = protovalidate.New() // silent
	}
	return s.val, s.err
}

// getEnv tries once.
func (s *state) getEnv() *cel.Env {
	if s.tried {
		return s.env
	}
	s.tried = true
	env, err := cel.NewEnv(cel.Variable("x", cel.StringType)) // silent
	if err != nil {
		return nil
	}
	s.env = env
	return env
}

var errNone = errors.New("none")

func (s *state) find() (*goavro.Codec, error) {
	if s.other == nil {
		return nil, errNone
	}
	return s.other, nil
}

// getOther asks by an error.
func (s *state) getOther() (*goavro.Codec, error) {
	c, err := s.find()
	if errors.Is(err, errNone) {
		if c, err = goavro.NewCodec(`"bytes"`); err == nil { // silent
			s.other = c
		}
	}
	return c, err
}

// getLast keeps the error alone.
func (s *state) getLast() (*goavro.Codec, error) {
	if s.last != nil {
		return nil, s.last
	}
	var c *goavro.Codec
	c, s.last = goavro.NewCodec(`"int"`) // report
	return c, s.last
}

// getLost keeps it when it has failed.
func (s *state) getLost() (*goavro.Codec, error) {
	if s.lost != nil {
		return s.lost, nil
	}
	c, err := goavro.NewCodec(`"long"`) // report
	if err != nil {
		s.lost = c
	}
	return c, err
}

// decode is bound to where it writes.
func decode(x any, in map[string]any) error {
	d, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: x})
	if err != nil {
		return err
	}
	return d.Decode(in)
}

func (s *state) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.count++
	if c, err := s.getCodec(); err == nil {
		_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	}
	if v, err := s.getVal(); err == nil {
		_ = v.Validate(nil)
	}
	if e := s.getEnv(); e != nil {
		_, _ = e.Compile(r.FormValue("text"))
	}
	if c, err := s.getOther(); err == nil {
		_, _ = c.BinaryFromNative(nil, []byte(r.FormValue("name")))
	}
	if c, err := s.getLast(); err == nil {
		_, _ = c.BinaryFromNative(nil, s.count)
	}
	if c, err := s.getLost(); err == nil {
		_, _ = c.BinaryFromNative(nil, s.count)
	}
	_ = decode(new(note), map[string]any{"name": r.FormValue("name")})
	v, err := protovalidate.New(protovalidate.WithFailFast()) // report
	if err == nil {
		_ = v.Validate(nil)
	}
}

func Handler() http.Handler { return new(state) }
