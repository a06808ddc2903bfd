// Command srv reads its configuration and its requests with another package. What decides: how often it is done.
package main

import (
	"log"
	"net/http"
	"os"
	"sync"

	"twins/blind25/confkits/conf"
)

type settings struct{ Addr, Banner string }

type query struct{ Q string }

type server struct {
	set    settings
	b      *conf.Binder
	once   sync.Once
	lateOn *conf.Binder
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := s.b.Bind(r, &q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := conf.NewBinder().Bind(r, &q); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) late() *conf.Binder {
	s.once.Do(func() { s.lateOn = conf.NewBinder() }) // silent
	return s.lateOn
}

func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := s.late().Bind(r, &q); err != nil {
		return
	}
	if err := conf.Check(q); err != nil { // silent: reported where it stands
		return
	}
	_, _ = w.Write([]byte(s.set.Banner))
}

// banner reads the file for each request.
func (s *server) banner(w http.ResponseWriter, r *http.Request) {
	set, err := conf.Load[settings](os.Args[1]) // report
	if err != nil {
		return
	}
	_, _ = w.Write([]byte(set.Banner))
}

func main() {
	if err := conf.Env("HOME", "ADDR"); err != nil {
		log.Fatal(err)
	}
	set, err := conf.Load[settings](os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	s := &server{set: set, b: conf.NewBinder()} // silent
	http.HandleFunc("/find", s.find)
	http.HandleFunc("/search", s.search)
	http.HandleFunc("/ask", s.ask)
	http.HandleFunc("/banner", s.banner)
	log.Fatal(http.ListenAndServe(set.Addr, nil))
}
