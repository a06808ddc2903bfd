// Package http changes what the whole process shares while it serves.
package http

import (
	"crypto/tls"
	"log"
	"log/slog"
	"math/rand"
	"mime"
	"net/http"
	"os"
	"time"
)

type server struct {
	mux    *http.ServeMux
	client *http.Client
}

func (s *server) insecure(w http.ResponseWriter, r *http.Request) {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `an assignment changes http.DefaultTransport for every request in \(\*server\).insecure, a net/http handler: make one client with a Clone of the transport, once; every client of the process`
	http.DefaultClient.Timeout = time.Second                                                        // want `an assignment changes http.DefaultClient`
	http.DefaultTransport = &http.Transport{}                                                       // want `an assignment changes http.DefaultTransport`
	resp, err := http.Get(r.URL.Query().Get("url"))
	_, _ = resp, err
}

func (s *server) alias(w http.ResponseWriter, r *http.Request) {
	tr := http.DefaultTransport.(*http.Transport)
	tr.MaxIdleConns = 10                         // want `changes http.DefaultTransport for every request`
	tr.TLSClientConfig.InsecureSkipVerify = true // want `changes http.DefaultTransport for every request`
	c := http.DefaultClient
	c.Timeout = time.Second // want `changes http.DefaultClient for every request`
}

// fresh configures a transport and a client of its own.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.MaxIdleConns = 10 // silent: setup/own-object
	c := *http.DefaultClient
	c.Timeout = time.Second // silent: setup/own-object
	d := &http.Client{Transport: http.DefaultTransport}
	d.Timeout = time.Second // silent: setup/own-object
	_ = http.DefaultTransport
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	s.client.Timeout = time.Second // want `an assignment changes the field client, which outlives the call, for every request in \(\*server\).field`
	s.client.CheckRedirect = nil   // want `changes the field client`
}

// renewed puts another client there first.
func (s *server) renewed(w http.ResponseWriter, r *http.Request) {
	s.client = &http.Client{}
	s.client.Timeout = time.Second // silent: setup/own-object
}

func (s *server) process(w http.ResponseWriter, r *http.Request) {
	log.SetOutput(os.Stderr)                       // want `log.SetOutput changes what the whole process shares`
	log.SetPrefix(r.URL.Path)                      // want `log.SetPrefix changes`
	slog.SetDefault(slog.Default().With("a", "b")) // want `slog.SetDefault changes`
	time.Local = time.UTC                          // want `an assignment changes time.Local`
	rand.Seed(time.Now().UnixNano())               // want `rand.Seed changes`
	mime.AddExtensionType(".x", "text/x")          // want `mime.AddExtensionType changes`
	_ = time.Now().In(time.Local)
	log.New(os.Stderr, "", 0).SetPrefix("x")
	rand.New(rand.NewSource(1)).Seed(2)
}

func (s *server) routes(w http.ResponseWriter, r *http.Request) {
	http.HandleFunc("/a", s.field)             // want `http.HandleFunc changes what the whole process shares`
	s.mux.Handle("/b", http.NotFoundHandler()) // want `\(\*http.ServeMux\).Handle changes the field mux, which outlives the call,`
	s.mux.HandleFunc(r.URL.Path, s.field)      // another route for each request
	mux := http.NewServeMux()
	mux.HandleFunc("/c", s.field) // silent: setup/own-object
	mux.ServeHTTP(w, r)
}

// setUp, newServer and main run once.
func (s *server) setUp() {
	s.mux.HandleFunc("/insecure", s.insecure) // silent: setup/own-object
	http.HandleFunc("/alias", s.alias)        // silent: setup/once
	log.SetOutput(os.Stderr)                  // silent: setup/once
}

func newServer() *server {
	http.DefaultTransport.(*http.Transport).MaxIdleConns = 100 // silent: setup/not-while-serving
	s := &server{mux: http.NewServeMux(), client: &http.Client{}}
	s.client.Timeout = time.Second // silent: setup/own-object
	s.setUp()
	return s
}

func init() {
	http.DefaultClient.Timeout = time.Second // silent: setup/once
	mime.AddExtensionType(".x", "text/x")    // silent: setup/once
	slog.SetDefault(slog.Default())          // silent: setup/once
	time.Local = time.UTC                    // silent: setup/once
	rand.Seed(time.Now().UnixNano())         // silent: setup/once
}

// Fetch is called with data, and uses what it has changed on them.
func Fetch(url string) error {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `on every call of Fetch, which uses it on what it is given`
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

type api struct{ base string }

func (a *api) call(path string) error {
	http.DefaultClient.Timeout = time.Second // want `on every call of \(\*api\).call`
	req, err := http.NewRequest("GET", a.base+path, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// ping uses a constant, and setDefaults nothing.
func ping(name string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/not-while-serving
	_, err := http.Get("http://localhost/ping")
	return err
}

func setDefaults(timeout time.Duration) {
	http.DefaultClient.Timeout = timeout // silent: setup/not-while-serving
}

// probe is called at start only.
func probe(url string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/once
	_, err := http.Get(url)
	return err
}

var probed = probe("http://localhost")
