package profile

import (
	"net/http"
	"net/http/httptest"
	"net/http/pprof"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestFetch: a profile comes over HTTP, and what does not come is one line.
func TestFetch(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds a program")
	}
	m := heapMaker()
	m.sample([]int64{1, 1000, 0, 0}, newValidator, create, serve)
	data := m.bytes(t)
	mux := http.NewServeMux()
	asked := make(chan string, 1)
	mux.HandleFunc("/debug/pprof/heap", func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.RawQuery
		_, _ = w.Write(data)
	})
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/debug/pprof/heap", http.StatusFound)
	})
	mux.HandleFunc("/never", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)

	p, err := Fetch(srv.URL + "/debug/pprof/heap?seconds=1")
	if err != nil || p.Records != 1 || p.Kind() != "heap" {
		t.Fatalf("%+v, %v", p, err)
	}
	if query := <-asked; query != "seconds=1" {
		t.Errorf("asked with %q", query)
	}
	program, err := buildFetcher(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		path     string
		patience time.Duration
		size     int64
		want     string
	}{
		"too large":   {"/debug/pprof/heap", time.Minute, int64(len(data)) - 1, "larger than"},
		"none":        {"/nothing", time.Minute, MaxFile, "the server answers 404 Not Found (the address has to name a profile, as "},
		"elsewhere":   {"/moved", time.Minute, MaxFile, "the server answers 302"},
		"a page":      {"/debug/pprof/", time.Minute, MaxFile, "it is a page"},
		"no patience": {"/never", time.Second, MaxFile, "no answer in 1s"},
	} {
		_, err := runFetcher(t.Context(), program, srv.URL+test.path, test.patience, test.size)
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want one line with %q", name, err, test.want)
		}
	}
	srv.Close()
	if _, err := runFetcher(t.Context(), program, srv.URL, time.Minute, MaxFile); err == nil || !strings.Contains(err.Error(), "refused") {
		t.Errorf("nobody there: %v", err)
	}
	if _, err := Fetch("http://"); err == nil {
		t.Error("no host: no error")
	}
	for s, want := range map[string]bool{"http://x/": true, "https://x/": true, "heap.pb.gz": false, "httpd.pb.gz": false} {
		if IsAddress(s) != want {
			t.Errorf("IsAddress(%q) = %v", s, !want)
		}
	}
}

// TestFetchInterrupted: who does not want to wait leaves nothing behind.
func TestFetchInterrupted(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("builds a program, and sends itself a signal")
	}
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	srv := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		self, err := os.FindProcess(os.Getpid())
		if err == nil {
			err = self.Signal(os.Interrupt)
		}
		if err != nil {
			t.Error(err)
		}
		<-r.Context().Done()
	}))
	defer srv.Close()
	if _, err := Fetch(srv.URL); err == nil || err.Error() != "interrupted" {
		t.Errorf("error %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "mapperlint-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
}
