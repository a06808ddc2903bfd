// Command reloadsigs reads its rules again when it is told so. What decides: whether a signal or a message has them made.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"sync/atomic"
	"syscall"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type rules struct {
	deny []*regexp.Regexp
	v    *validator.Validate
}

type config struct{ Deny []string }

func load(name string) (*rules, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var c config
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	rs := &rules{v: validator.New()} // silent
	for _, d := range c.Deny {
		re, err := regexp.Compile(d) // silent
		if err != nil {
			return nil, err
		}
		rs.deny = append(rs.deny, re)
	}
	return rs, nil
}

type server struct {
	name string
	cur  atomic.Pointer[rules]
}

func (s *server) watch(ctx context.Context) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for {
		select {
		case <-hup:
			rs, err := load(s.name)
			if err != nil {
				log.Print(err)
				continue
			}
			s.cur.Store(rs)
		case <-ctx.Done():
			return
		}
	}
}

func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	rs := s.cur.Load()
	for _, d := range rs.deny {
		if d.MatchString(r.URL.Path) {
			http.NotFound(w, r)
			return
		}
	}
	_ = rs.v.Var(r.FormValue("name"), "required")
}

// reload is for those who cannot send signals.
func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	rs, err := load(s.name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.cur.Store(rs)
}

// fresh reads the rules for itself.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	rs := s.cur.Load()
	if r.FormValue("strict") != "" {
		rs = &rules{deny: rs.deny, v: validator.New(validator.WithRequiredStructEnabled())} // report
	}
	_ = rs.v.Var(r.FormValue("name"), "required")
}

func (s *server) listen(ctx context.Context, texts <-chan string) {
	for {
		select {
		case t := <-texts:
			p := bluemonday.UGCPolicy() // report
			log.Print(p.Sanitize(t))
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s := &server{name: os.Args[1]}
	rs, err := load(s.name)
	if err != nil {
		log.Fatal(err)
	}
	s.cur.Store(rs)
	texts := make(chan string)
	go s.watch(ctx)
	go s.listen(ctx, texts)
	http.HandleFunc("/ask", s.ask)
	http.HandleFunc("/reload", s.reload)
	http.HandleFunc("/fresh", s.fresh)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
