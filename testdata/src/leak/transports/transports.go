// Package transports builds transports in handlers: what stays of each is its
// pool of connections.
package transports

import (
	"io"
	"net/http"
	"time"
)

func proxy(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 10}} // want `http.Transport{} builds .* for every request in proxy, a net/http handler.*for ever`
	forward(client, w, r)
}

func forward(client *http.Client, w http.ResponseWriter, r *http.Request) {
	resp, err := client.Get("http://shop.example.com/" + r.URL.Path)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

// The handler ends what it started.
func released(w http.ResponseWriter, r *http.Request) {
	transport := &http.Transport{MaxIdleConns: 10} // silent: leak/released
	defer transport.CloseIdleConnections()
	forward(&http.Client{Transport: transport}, w, r)
}

// So it does through the client that holds the transport.
func releasedThroughHolder(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 10}} // silent: leak/released
	defer client.CloseIdleConnections()
	forward(client, w, r)
}

func releasedByHelper(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 10}} // silent: leak/released
	forward(client, w, r)
	closeAll(client)
}

func closeAll(client *http.Client) { client.CloseIdleConnections() }

// Nothing is kept from one use to the next.
func inert(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // silent: leak/keeps-nothing
	forward(client, w, r)
}

func inertLater(w http.ResponseWriter, r *http.Request) {
	transport := new(http.Transport) // silent: leak/keeps-nothing
	transport.DisableKeepAlives = true
	forward(&http.Client{Transport: transport}, w, r)
}

// What is kept ends.
func ending(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{IdleConnTimeout: time.Minute}} // silent: leak/ends-by-itself
	forward(client, w, r)
}

// A copy of the default ends, too: it is no constructor of the group.
func copied(w http.ResponseWriter, r *http.Request) {
	forward(&http.Client{Transport: http.DefaultTransport.(*http.Transport).Clone()}, w, r)
}

// The default transport is shared.
func shared(w http.ResponseWriter, r *http.Request) { forward(&http.Client{Timeout: time.Second}, w, r) }

var client = &http.Client{Transport: &http.Transport{MaxIdleConns: 10}}

func once(w http.ResponseWriter, r *http.Request) { forward(client, w, r) }
