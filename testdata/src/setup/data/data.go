// Package data configures the process in functions that are called with data.
package data

import (
	"crypto/tls"
	"net/http"
	"time"
)

type client struct {
	base string
	http *http.Client
}

// Download configures, and uses that on what it is given.
func Download(url string) error {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `an assignment changes http.DefaultTransport on every call of Download, which uses it on what it is given`
	c := &http.Client{Timeout: time.Second}
	_, err := c.Get(url)
	return err
}

func (c *client) post(path string) error {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `on every call of \(\*client\).post`
	req, err := http.NewRequest("POST", c.base+path, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// ownClient uses another transport, and elsewhere uses one that is not known.
func ownClient(url string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/not-while-serving
	c := &http.Client{Transport: &http.Transport{}}
	_, err := c.Get(url)
	return err
}

func (c *client) elsewhere(url string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/not-while-serving
	_, err := c.http.Get(url)
	return err
}

// before uses it before, and constant nothing that it is given.
func before(url string) error {
	_, err := http.Get(url)
	http.DefaultClient.Timeout = time.Second // silent: setup/not-while-serving
	return err
}

func constant(url string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/not-while-serving
	_, err := http.Get("http://localhost")
	return err
}

// New makes what is kept.
func New(base string) *client {
	http.DefaultTransport.(*http.Transport).MaxIdleConns = 10 // silent: setup/not-while-serving
	return &client{base: base}
}

func startUp(url string) error {
	http.DefaultClient.Timeout = time.Second // silent: setup/once
	_, err := http.Get(url)
	return err
}

var err = startUp("http://localhost")
