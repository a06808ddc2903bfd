// Package reloaders reads its configuration again while it runs. What decides: whether a new one is made when something has changed, or
// whenever somebody asks.
package reloaders

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type config struct {
	Version  int
	Aliases  map[string]string
	Elements []string
}

type post struct {
	Text string `validate:"required"`
}

func load(path string) (c config, err error) {
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	return c, err
}

type Server struct {
	path  string
	rules atomic.Pointer[validator.Validate]

	mu      sync.Mutex
	policy  *bluemonday.Policy
	loaded  time.Time
	version int
	codec   *goavro.Codec
	current *validator.Validate
	checked time.Time
	strict  *bluemonday.Policy
}

// reload makes rules of what is in the file.
func (s *Server) reload() error {
	c, err := load(s.path)
	if err != nil {
		return err
	}
	v := validator.New() // silent
	for alias, tags := range c.Aliases {
		v.RegisterAlias(alias, tags)
	}
	s.rules.Store(v)
	return nil
}

// watch reloads when it is told to.
func (s *Server) watch(ctx context.Context) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	defer signal.Stop(hup)
	for {
		select {
		case <-ctx.Done():
			return
		case <-hup:
			if err := s.reload(); err != nil {
				log.Println("reload:", err)
			}
		}
	}
}

// byTime looks at the time of the file.
func (s *Server) byTime() (*bluemonday.Policy, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.policy != nil && !info.ModTime().After(s.loaded) {
		return s.policy, nil
	}
	c, err := load(s.path)
	if err != nil {
		return nil, err
	}
	s.policy = bluemonday.NewPolicy() // silent
	s.policy.AllowElements(c.Elements...)
	s.loaded = info.ModTime()
	return s.policy, nil
}

// byTimeNever looks at it, too, but does not write down what it saw.
func (s *Server) byTimeNever() (*bluemonday.Policy, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if info.ModTime().After(s.checked) {
		s.strict = bluemonday.NewPolicy() // report
		s.strict.AllowElements("b", "i")
	}
	return s.strict, nil
}

// byVersion makes a codec when the version of the configuration is another.
func (s *Server) byVersion(c config) (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.codec == nil || c.Version != s.version {
		codec, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		s.codec, s.version = codec, c.Version
	}
	return s.codec, nil
}

// always has a field for it, that each request fills.
func (s *Server) always(p post) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = validator.New() // report
	s.current.RegisterAlias("text", "required,max=1000")
	return s.current.Struct(p)
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) {
	p := post{r.FormValue("text")}
	if err := s.rules.Load().Struct(p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.always(p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, get := range []func() (*bluemonday.Policy, error){s.byTime, s.byTimeNever} {
		policy, err := get()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		p.Text = policy.Sanitize(p.Text)
	}
	_, _ = w.Write([]byte(p.Text))
}

func (s *Server) encode(w http.ResponseWriter, r *http.Request) {
	c, err := load(s.path)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	codec, err := s.byVersion(c)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := codec.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(data)
}

// admin reloads when an administrator says so.
func (s *Server) admin(w http.ResponseWriter, r *http.Request) {
	if err := s.reload(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func Serve(ctx context.Context, path string) error {
	s := &Server{path: path}
	if err := s.reload(); err != nil {
		return err
	}
	go s.watch(ctx)
	m := http.NewServeMux()
	m.HandleFunc("POST /posts", s.create)
	m.HandleFunc("POST /encode", s.encode)
	m.HandleFunc("POST /-/reload", s.admin)
	return http.ListenAndServe(":8080", m)
}
