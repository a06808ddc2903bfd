package lib

import (
	"net/http"

	"github.com/hashicorp/go-retryablehttp"
)

// A Remote has a standard client, which is a retrying one in another dress: who keeps
// it keeps that.
type Remote struct{ client *http.Client }

// NewRemote makes one.
func NewRemote() *Remote { return &Remote{client: retryablehttp.NewClient().StandardClient()} }

// Name is what it is looked up by.
func (r *Remote) Name() string { return "remote" }

// Ask asks it.
func (r *Remote) Ask(path string) { _, _ = r.client.Get("http://shop.example.com/" + path) }
