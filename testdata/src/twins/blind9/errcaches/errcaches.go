// Package errcaches keeps what can fail to be made. What decides: whether what was made well is there the next time.
package errcaches

import (
	"errors"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/fxamacker/cbor/v2"
	"github.com/google/cel-go/cel"
	"github.com/hamba/avro/v2"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/singleflight"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

type Server struct {
	mu      sync.Mutex
	codec   *goavro.Codec
	env     *cel.Env
	err     error
	mode    atomic.Value
	group   singleflight.Group
	mappers sync.Map
	ready   bool
	rest    meta.RESTMapper
}

// avro tries again until it was made well.
func (s *Server) avro() (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		s.codec = c
	}
	return s.codec, nil
}

// environment keeps what went wrong, too.
func (s *Server) environment() (*cel.Env, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.env != nil || s.err != nil {
		return s.env, s.err
	}
	s.env, s.err = cel.NewEnv(cel.Variable("r", cel.StringType)) // silent
	return s.env, s.err
}

// encMode stores only where it went wrong.
func (s *Server) encMode() (cbor.EncMode, error) {
	if m, ok := s.mode.Load().(cbor.EncMode); ok {
		return m, nil
	}
	m, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		s.mode.Store(err)
		return nil, err
	}
	return m, nil
}

// cluster is asked for by many at once; one of them makes it, and it is kept.
func (s *Server) cluster(host string) (meta.RESTMapper, error) {
	if m, ok := s.mappers.Load(host); ok {
		return m.(meta.RESTMapper), nil
	}
	v, err, _ := s.group.Do(host, func() (any, error) {
		m, err := apiutil.NewDynamicRESTMapper(host, http.DefaultClient) // silent
		if err == nil {
			s.mappers.Store(host, m)
		}
		return m, err
	})
	if err != nil {
		return nil, err
	}
	return v.(meta.RESTMapper), nil
}

// flight is asked for by many at once, but the next ones make it again.
func (s *Server) flight() (*goavro.Codec, error) {
	v, err, _ := s.group.Do("codec", func() (any, error) {
		return goavro.NewCodec(`"long"`) // report
	})
	if err != nil {
		return nil, err
	}
	return v.(*goavro.Codec), nil
}

// home sets the flag only when all went well.
func (s *Server) home() (meta.RESTMapper, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ready {
		return s.rest, nil
	}
	var err error
	if s.rest, err = apiutil.NewDynamicRESTMapper(nil, http.DefaultClient); err != nil { // silent
		return nil, err
	}
	if _, err = s.rest.RESTMapping("Pod"); err != nil {
		return nil, err
	}
	s.ready = true
	return s.rest, nil
}

// parsed panics if it is wrong, and so is never kept wrong.
var parsed = sync.OnceValue(func() avro.Schema {
	return avro.MustParse(`"string"`) // silent
})

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, err1 := s.avro()
	_, err2 := s.environment()
	_, err3 := s.encMode()
	_, err4 := s.cluster(r.Host)
	_, err5 := s.flight()
	_, err6 := s.home()
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	schema := avro.MustParse(`{"type":"map","values":"int"}`) // report
	_, _ = w.Write([]byte(parsed().String() + schema.String()))
}
