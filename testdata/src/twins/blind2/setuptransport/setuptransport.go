// Package main changes transports and clients that others use.
package main

import (
	"context"
	"crypto/tls"
	"net/http"
	"net/url"
	"time"
)

var insecure = &tls.Config{InsecureSkipVerify: true}

type proxy struct {
	client *http.Client
	tr     *http.Transport
	target string
}

func newProxy(target string) *proxy {
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.TLSClientConfig = insecure // silent
	p := &proxy{client: &http.Client{Transport: tr}, tr: tr, target: target}
	p.client.Timeout = time.Minute // silent
	return p
}

func (p *proxy) insecureDefault(w http.ResponseWriter, r *http.Request) {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = insecure // report
	_, _ = http.Get(p.target)
}

func (p *proxy) checked(w http.ResponseWriter, r *http.Request) {
	if tr, ok := http.DefaultTransport.(*http.Transport); ok {
		tr.MaxIdleConnsPerHost = 100 // report
	}
	_, _ = http.Get(p.target)
}

func (p *proxy) timeout(w http.ResponseWriter, r *http.Request) {
	http.DefaultClient.Timeout = 3 * time.Second // report
	_, _ = http.DefaultClient.Get(p.target)
}

func (p *proxy) own(w http.ResponseWriter, r *http.Request) {
	p.client.Timeout = 5 * time.Second // report
	p.tr.DisableKeepAlives = true      // report
	_, _ = p.client.Get(p.target)
}

func (p *proxy) replaced(w http.ResponseWriter, r *http.Request) {
	http.DefaultClient = &http.Client{Timeout: time.Second} // report
	_, _ = http.Get(p.target)
}

// A function that is called with data and sends.
func Fetch(ctx context.Context, target string) (*http.Response, error) {
	http.DefaultTransport.(*http.Transport).Proxy = http.ProxyFromEnvironment // report
	req, err := http.NewRequestWithContext(ctx, "GET", target, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

// Mirrors: a clone, a copy, one of the call's own.
func (p *proxy) clone(w http.ResponseWriter, r *http.Request) {
	tr := p.tr.Clone()
	tr.Proxy = func(*http.Request) (*url.URL, error) { return r.URL, nil } // silent
	c := &http.Client{Transport: tr}
	c.Timeout = time.Second // silent
	_, _ = c.Get(p.target)
}

func (p *proxy) copied(w http.ResponseWriter, r *http.Request) {
	c := *p.client
	c.Timeout = 30 * time.Second // silent
	_, _ = c.Get(p.target)
}

func main() {
	http.DefaultClient.Timeout = time.Minute                    // silent
	http.DefaultTransport.(*http.Transport).MaxIdleConns = 1000 // silent
	p := newProxy("https://example.com")
	http.HandleFunc("/default", p.insecureDefault)
	http.HandleFunc("/checked", p.checked)
	http.HandleFunc("/timeout", p.timeout)
	http.HandleFunc("/own", p.own)
	http.HandleFunc("/replaced", p.replaced)
	http.HandleFunc("/clone", p.clone)
	http.HandleFunc("/copied", p.copied)
	_ = http.ListenAndServe(":80", nil)
}
