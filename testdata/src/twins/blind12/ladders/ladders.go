// Package ladders asks several things, one after the other. What decides: whether the last rung is reached again once it has been there.
package ladders

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct {
	tag string
	d   *schema.Decoder
}

type server struct {
	disabled, plain bool
	given, rules    *validator.Validate
	asked, spare    *validator.Validate
	trim, late      *mold.Transformer
	form            *form.Decoder
	policy, other   *bluemonday.Policy
	entries, some   []entry
	codec           *goavro.Codec
	err             error
}

func (s *server) checks() *validator.Validate {
	switch {
	case s.rules != nil:
	case s.given != nil:
		s.rules = s.given
	default:
		s.rules = validator.New() // silent
	}
	return s.rules
}

// spares asks for one, and fills another.
func (s *server) spares() *validator.Validate {
	switch {
	case s.asked != nil:
		return s.asked
	case s.disabled:
		return s.given
	default:
		s.spare = validator.New() // report
		return s.spare
	}
}

func (s *server) trims() *mold.Transformer {
	switch {
	case s.trim == nil:
		s.trim = mold.New() // silent
		fallthrough
	default:
		return s.trim
	}
}

// lates falls through to where it is made.
func (s *server) lates() *mold.Transformer {
	switch {
	case s.late != nil:
		fallthrough
	default:
		s.late = mold.New() // report
		s.late.SetTagName("late")
		return s.late
	}
}

func (s *server) forms() *form.Decoder {
	if d := s.form; d != nil {
		return d
	} else if s.disabled {
		return nil
	} else {
		s.form = form.NewDecoder() // silent
	}
	return s.form
}

// policies keeps either.
func (s *server) policies() *bluemonday.Policy {
	if s.policy == nil {
		if s.plain {
			s.policy = bluemonday.NewPolicy() // silent
		} else {
			s.policy = bluemonday.UGCPolicy() // silent
		}
	}
	return s.policy
}

// others keeps the plain one only: whoever has set that will not get another.
func (s *server) others() *bluemonday.Policy {
	if s.other != nil {
		return s.other
	}
	if !s.plain {
		return bluemonday.UGCPolicy() // report
	}
	s.other = bluemonday.NewPolicy() // silent
	return s.other
}

func (s *server) decoder(tag string) *schema.Decoder {
	for _, e := range s.entries {
		if e.tag == tag {
			return e.d
		}
	}
	e := entry{tag, schema.NewDecoder()} // silent
	s.entries = append(s.entries, e)
	return e.d
}

// decoderOfSome does not add what it did not find, and nobody does.
func (s *server) decoderOfSome(tag string) *schema.Decoder {
	for i := range s.some {
		if s.some[i].tag == tag {
			return s.some[i].d
		}
	}
	e := entry{tag, schema.NewDecoder()} // report
	return e.d
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	if s.checks().Struct(x) != nil || s.spares().Struct(x) != nil {
		return
	}
	_, _ = s.trims().Struct(context.Background(), &x), s.lates().Struct(context.Background(), &x)
	if d := s.forms(); d != nil {
		_ = d.Decode(&x, r.URL.Query())
	}
	_, _ = s.decoder("q").Decode(&x, r.URL.Query()), s.decoderOfSome("q").Decode(&x, r.URL.Query())
	switch c, err := s.codec, s.err; {
	case err != nil:
		return
	case c == nil:
		s.codec, s.err = goavro.NewCodec(`"string"`) // silent
	}
	if s.err == nil {
		data, _ := s.codec.BinaryFromNative(nil, s.others().Sanitize(s.policies().Sanitize(x.Name)))
		_, _ = w.Write(data)
	}
}

func New(given *validator.Validate, disabled, plain bool) http.Handler {
	return &server{given: given, disabled: disabled, plain: plain}
}
