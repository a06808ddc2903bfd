// Package reloads has a configuration that changes while the process runs. What decides: whether it is made when the configuration
// changes, or when somebody asks.
package reloads

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"k8s.io/apimachinery/pkg/runtime"
)

type config struct {
	Tag      string
	Elements []string
	Pattern  string
}

type compiled struct {
	rules  *validator.Validate
	policy *bluemonday.Policy
	words  *regexp.Regexp
}

// compile is called with each change.
func compile(c config) (*compiled, error) {
	re, err := regexp.Compile(c.Pattern) // silent
	if err != nil {
		return nil, err
	}
	v := validator.New() // silent
	v.SetTagName(c.Tag)
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(c.Elements...)
	return &compiled{v, p, re}, nil
}

type server struct {
	path    string
	mu      sync.Mutex
	conf    config
	current atomic.Pointer[compiled]
	made    time.Time
	rules   *validator.Validate
	scheme  *runtime.Scheme
}

func (s *server) reload() error {
	data, err := os.ReadFile(s.path)
	if err != nil {
		return err
	}
	var c config
	if err := json.Unmarshal(data, &c); err != nil {
		return err
	}
	next, err := compile(c)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.conf = c
	s.mu.Unlock()
	s.current.Store(next)
	return nil
}

// watch reloads when it is told to.
func (s *server) watch() {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for range hup {
		if err := s.reload(); err != nil {
			log.Println(err)
		}
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	c := s.current.Load()
	text := c.policy.Sanitize(r.FormValue("text"))
	if !c.words.MatchString(text) || c.rules.Var(text, "required") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// update reads a field that the reload changes, and makes rules of it: it depends on what may change at any time.
func (s *server) update(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	tag := s.conf.Tag
	s.mu.Unlock()
	v := validator.New() // silent
	v.SetTagName(tag)
	_ = v.Var(r.FormValue("text"), "required")
}

// remove makes rules that nothing changes.
func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	limit := len(s.conf.Elements)
	s.mu.Unlock()
	v := validator.New() // report
	if len(r.FormValue("text")) > limit || v.Var(r.FormValue("text"), "required") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// aged makes new ones after a minute.
func (s *server) aged(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.rules == nil || time.Since(s.made) > time.Minute {
		s.rules, s.made = validator.New(), time.Now() // silent
	}
	v := s.rules
	s.mu.Unlock()
	_ = v.Var(r.FormValue("text"), "required")
}

// fresh makes a scheme and puts it in place of the last, with each request.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	s.scheme = runtime.NewScheme() // report
	_, _ = s.scheme.New(r.FormValue("kind"))
}

// admin reloads when an administrator asks, by a request.
func (s *server) admin(w http.ResponseWriter, r *http.Request) {
	if err := s.reload(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func Serve(path string) error {
	s := &server{path: path}
	if err := s.reload(); err != nil {
		return err
	}
	go s.watch()
	m := http.NewServeMux()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/update", s.update)
	m.HandleFunc("/remove", s.remove)
	m.HandleFunc("/aged", s.aged)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/admin", s.admin)
	return http.ListenAndServe(":8080", m)
}
