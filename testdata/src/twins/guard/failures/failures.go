// Package failures keeps what became of a build that may fail. What decides: whether there is something to keep where it is kept.
package failures

import (
	"errors"
	"net/http"

	"github.com/linkedin/goavro/v2"
)

type server struct {
	kept, lost, late, other, again *goavro.Codec
	err                            error
}

// worked keeps it when there is no error.
func (s *server) worked() (*goavro.Codec, error) {
	if s.kept != nil {
		return s.kept, nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err == nil {
		s.kept = c
	}
	return c, err
}

// failed keeps it when there is one.
func (s *server) failed() (*goavro.Codec, error) {
	if s.lost != nil {
		return s.lost, nil
	}
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		s.lost = c
	}
	return c, err
}

// failedEarly leaves before that.
func (s *server) failedEarly() (*goavro.Codec, error) {
	if s.late != nil {
		return s.late, nil
	}
	c, err := goavro.NewCodec(`"int"`) // report
	switch {
	case err == nil:
		return c, nil
	default:
		s.late = c
	}
	return nil, err
}

// failedElse keeps it when something else has failed.
func (s *server) failedElse(r *http.Request) (*goavro.Codec, error) {
	if s.other != nil {
		return s.other, nil
	}
	c, err := goavro.NewCodec(`"long"`) // silent
	if err != nil {
		return nil, err
	}
	if err = r.ParseForm(); err != nil {
		s.other = c
	}
	return c, err
}

// failedBoth keeps it when one of them has.
func (s *server) failedBoth(r *http.Request) (*goavro.Codec, error) {
	if s.again != nil {
		return s.again, nil
	}
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err == nil {
		err = r.ParseForm()
	}
	if err != nil {
		s.again = c
	}
	return c, err
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, get := range []func() (*goavro.Codec, error){
		s.worked, s.failed, s.failedEarly,
		func() (*goavro.Codec, error) { return s.failedElse(r) },
		func() (*goavro.Codec, error) { return s.failedBoth(r) },
	} {
		c, err := get()
		if err != nil {
			s.err = errors.Join(s.err, err)
			continue
		}
		data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

func New() http.Handler { return new(server) }
