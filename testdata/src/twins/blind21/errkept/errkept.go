// Package errkept makes what can fail to be made. What decides: whether what was made, or that it failed, is kept.
package errkept

import (
	"net/http"
	"sync"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
	"github.com/linkedin/goavro/v2"
)

const record = `{"type": "string"}`

type note struct{ Text string }

type result struct {
	codec *goavro.Codec
	err   error
}

type store struct {
	mu    sync.Mutex
	codec *goavro.Codec
	err   error
	last  result
	api   *dbscan.API
	once  sync.Once
	dec   *zstd.Decoder
	derr  error
	byID  map[string]result
	rules *validator.Validate
}

// encode keeps it when it has been made.
func (s *store) encode(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.codec == nil {
		c, err := goavro.NewCodec(record) // silent
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		s.codec = c
	}
	b, _ := s.codec.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(b)
}

func (s *store) write(w http.ResponseWriter, r *http.Request) {
	if s.last.codec == nil && s.last.err == nil {
		c, err := goavro.NewCodec(record) // silent
		s.last = result{c, err}
	}
	if s.last.err != nil {
		return
	}
	b, _ := s.last.codec.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(b)
}

func (s *store) scan(dst any, rows dbscan.Rows) (err error) {
	if s.api == nil {
		if s.api, err = dbscan.NewAPI(); err != nil { // silent
			return err
		}
	}
	return s.api.ScanAll(dst, rows)
}

func (s *store) unpack(w http.ResponseWriter, r *http.Request) {
	s.once.Do(func() {
		s.dec, s.derr = zstd.NewReader(nil) // silent
	})
	if s.derr == nil {
		b, _ := s.dec.DecodeAll([]byte(r.FormValue("text")), nil)
		_, _ = w.Write(b)
	}
}

// byName keeps that it failed, and not what was made.
func (s *store) byName(w http.ResponseWriter, r *http.Request) {
	if s.err != nil {
		return
	}
	c, err := goavro.NewCodec(record) // report
	if err != nil {
		s.err = err
		return
	}
	b, _ := c.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(b)
}

func (s *store) scanEach(dst any, rows dbscan.Rows) error {
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // report
	if err != nil {
		return err
	}
	return api.ScanAll(dst, rows)
}

func (s *store) of(id string) (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if res, ok := s.byID[id]; ok {
		return res.codec, res.err
	}
	c, err := goavro.NewCodec(record) // silent
	s.byID[id] = result{c, err}
	return c, err
}

func (s *store) byKey(w http.ResponseWriter, r *http.Request) {
	if c, err := s.of("note"); err == nil {
		b, _ := c.BinaryFromNative(nil, r.FormValue("text"))
		_, _ = w.Write(b)
	}
}

// check keeps it in the one case in which nobody asks again.
func (s *store) check(w http.ResponseWriter, r *http.Request) {
	v := s.rules
	if v == nil {
		v = validator.New() // report
		if err := v.Struct(note{r.FormValue("text")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	_ = v.Struct(note{r.FormValue("more")})
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	var out []note
	_ = s.scan(&out, nil)
	_ = s.scanEach(&out, nil)
}

func Routes(m *http.ServeMux) {
	s := &store{byID: map[string]result{}}
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/unpack", s.unpack)
	m.HandleFunc("/name", s.byName)
	m.HandleFunc("/key", s.byKey)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/list", s.list)
}
