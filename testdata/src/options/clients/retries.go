package clients

import (
	"net/http"

	"github.com/hashicorp/go-retryablehttp"
)

func retries(w http.ResponseWriter, r *http.Request) {
	client := retryablehttp.NewClient() // want `builds one for every request in retries`
	client.RetryMax = 3
	_, _ = client.Get("http://shop.example.com/" + r.URL.Path)
}

// The near twin has the connections of all.
func retriesWithShared(w http.ResponseWriter, r *http.Request) {
	client := retryablehttp.NewClient() // silent: leak/keeps-nothing
	client.HTTPClient = http.DefaultClient
	client.RetryMax = 3
	_, _ = client.Get("http://shop.example.com/" + r.URL.Path)
}

// Another near twin closes what stays: it is meant to have one for each use.
func retriesAndCloses(w http.ResponseWriter, r *http.Request) {
	client := retryablehttp.NewClient() // silent: leak/closed-after-use
	defer client.HTTPClient.CloseIdleConnections()
	_, _ = client.Get("http://shop.example.com/" + r.URL.Path)
}
