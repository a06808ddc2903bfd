// Package jwks is a stub.
package jwks

import (
	"context"
	"net/url"
	"time"
)

type Provider struct{ issuer *url.URL }

func NewProvider(issuer *url.URL) *Provider { return &Provider{issuer: issuer} }

func (p *Provider) KeyFunc(ctx context.Context) (any, error) { return nil, nil }

type CachingProvider struct{ issuer *url.URL }

func NewCachingProvider(issuer *url.URL, ttl time.Duration) *CachingProvider {
	return &CachingProvider{issuer: issuer}
}

func (p *CachingProvider) KeyFunc(ctx context.Context) (any, error) { return nil, nil }
