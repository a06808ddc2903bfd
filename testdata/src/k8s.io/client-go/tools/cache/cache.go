// Package cache stands in for the library.
package cache

type ResourceEventHandlerFuncs struct {
	AddFunc    func(obj any)
	UpdateFunc func(oldObj, newObj any)
	DeleteFunc func(obj any)
}

type KeyFunc func(obj any) (string, error)

type IndexFunc func(obj any) ([]string, error)

type Indexers map[string]IndexFunc

type Indexer interface{ Add(obj any) error }

func NewIndexer(keyFunc KeyFunc, indexers Indexers) Indexer { return nil }
