// Package jwk is a stub.
package jwk

import "context"

type Set interface{ Len() int }

func Fetch(ctx context.Context, url string) (Set, error) { return nil, nil }

type Cache struct{ urls map[string]bool }

func NewCache(ctx context.Context) *Cache { return &Cache{urls: make(map[string]bool)} }

// Register fetches nothing yet.
func (c *Cache) Register(url string) error {
	c.urls[url] = true
	return nil
}

func (c *Cache) Get(ctx context.Context, url string) (Set, error) { return nil, nil }
