package client

import (
	"net/http"
	"net/http/httptest"
	"runtime"
	"testing"
	"time"
)

// TestIdleConnectionsEnd: what stays of a transport that was told a time, as copies
// of the default one are, is gone after that.
func TestIdleConnectionsEnd(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	if d := http.DefaultTransport.(*http.Transport).Clone().IdleConnTimeout; d != 90*time.Second {
		t.Fatalf("a copy of the default transport has a time of %v", d)
	}
	const idle, transports = 200 * time.Millisecond, 50
	for name, build := range map[string]func() *http.Transport{
		"literal": func() *http.Transport { return &http.Transport{IdleConnTimeout: idle} },
		"copy": func() *http.Transport {
			c := http.DefaultTransport.(*http.Transport).Clone()
			c.IdleConnTimeout = idle
			return c
		},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			for range transports {
				resp, err := (&http.Client{Transport: build()}).Get(server.URL)
				if err != nil {
					t.Fatal(err)
				}
				resp.Body.Close()
			}
			for range 100 {
				if runtime.NumGoroutine() < before+transports/10 {
					return
				}
				time.Sleep(idle / 4)
			}
			t.Errorf("%d goroutines became %d", before, runtime.NumGoroutine())
		})
	}
}
