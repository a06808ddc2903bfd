package client

import (
	"crypto/x509"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/go-resty/resty/v2"
	"github.com/hashicorp/go-cleanhttp"
	"github.com/hashicorp/go-retryablehttp"
	resty3 "resty.dev/v3"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// httpCases are clients with a transport of their own.
func httpCases() []bench.Case {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "ok")
	}))
	read := func(resp *http.Response, err error) error {
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		_, err = io.Copy(io.Discard, resp.Body)
		return err
	}
	const idle = "its idle connection"
	return []bench.Case{
		bench.Closing("retryablehttp-NewClient", newRetryable, func(c *retryablehttp.Client) error {
			return read(c.Get(server.URL))
		}, func(c *retryablehttp.Client) { c.HTTPClient.CloseIdleConnections() }).Keeps(idle, 100),
		bench.Closing("cleanhttp-DefaultPooledClient", cleanhttp.DefaultPooledClient, func(c *http.Client) error {
			return read(c.Get(server.URL))
		}, (*http.Client).CloseIdleConnections).Keeps(idle, 100),
		bench.Closing("resty-New", resty.New, func(c *resty.Client) error {
			resp, err := c.R().Get(server.URL)
			if err != nil {
				return err
			}
			return bench.Check(resp.String(), "ok")
		}, func(c *resty.Client) { c.GetClient().CloseIdleConnections() }).Keeps(idle, 100),
		bench.Closing("resty3-New", resty3.New, func(c *resty3.Client) error {
			resp, err := c.R().Get(server.URL)
			if err != nil {
				return err
			}
			return bench.Check(resp.String(), "ok")
		}, func(c *resty3.Client) { c.Client().CloseIdleConnections() }).Keeps(idle, 100),
		bench.Of("x509-SystemCertPool", func() *x509.CertPool {
			return bench.Must(x509.SystemCertPool())
		}, func(p *x509.CertPool) error { return bench.Check(p.Equal(p), true) }).Builds(50),
	}
}

func newRetryable() *retryablehttp.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	return c
}
