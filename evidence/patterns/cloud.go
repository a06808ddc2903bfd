package patterns

import (
	"context"
	"net/http"

	"cloud.google.com/go/firestore"
	"cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/storage"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
)

// pattern: gcs

// main makes the client, and closes it at the end; handlers get it.
type filesAPI struct{ bucket *storage.BucketHandle }

func newFilesAPI(ctx context.Context) (*filesAPI, *storage.Client, error) {
	client, err := storage.NewClient(ctx)
	if err != nil {
		return nil, nil, err
	}
	return &filesAPI{client.Bucket("orders")}, client, nil
}

// pattern: pubsub

// main makes the client, and closes it at the end; handlers get the publisher,
// which has goroutines of its own until it is stopped.
func newPublisher(ctx context.Context) (*pubsub.Publisher, *pubsub.Client, error) {
	client, err := pubsub.NewClient(ctx, "shop")
	if err != nil {
		return nil, nil, err
	}
	return client.Publisher("orders"), client, nil
}

// pattern: firestore

// main makes the client, and closes it at the end.
func openFirestore(ctx context.Context) (*firestore.Client, error) {
	return firestore.NewClient(ctx, "shop")
}

// pattern: azidentity

// vaultAPI has one credential, whose tokens are good for all requests.
type vaultAPI struct {
	credential *azidentity.DefaultAzureCredential
}

func newVaultAPI() (*vaultAPI, error) {
	credential, err := azidentity.NewDefaultAzureCredential(nil)
	return &vaultAPI{credential}, err
}

func (a *vaultAPI) serve(w http.ResponseWriter, r *http.Request) {
	scope := policy.TokenRequestOptions{Scopes: []string{"https://vault.azure.net/.default"}}
	if _, err := a.credential.GetToken(r.Context(), scope); err != nil {
		http.Error(w, "no token", http.StatusServiceUnavailable)
	}
}

// pattern: k8s-informers

// watch is called once for each cluster; its listers are shared.
func watch(ctx context.Context, clients kubernetes.Interface) informers.SharedInformerFactory {
	factory := informers.NewSharedInformerFactory(clients, 0)
	factory.Core().V1().Pods().Informer() // what is asked for before Start is watched
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	return factory
}
