package client

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"cloud.google.com/go/firestore"
	pubsub1 "cloud.google.com/go/pubsub"
	"cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/storage"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"google.golang.org/api/option"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// cloudCases are clients of services in the cloud, and what proves to them who
// asks. The servers are in the same process, or nowhere: then what a client
// keeps is what it keeps before it is connected.
func cloudCases() []bench.Case {
	ctx := context.Background()
	bucket := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"kind":"storage#bucket","name":"orders"}`)
	}))
	overGRPC := []option.ClientOption{
		option.WithEndpoint(nowhere), option.WithoutAuthentication(),
		option.WithGRPCDialOption(grpc.WithTransportCredentials(insecure.NewCredentials())),
	}
	return []bench.Case{
		bench.Closing("gcs-NewClient", func() *storage.Client {
			return bench.Must(storage.NewClient(ctx, option.WithEndpoint(bucket.URL), option.WithoutAuthentication()))
		}, func(c *storage.Client) error {
			attrs, err := c.Bucket("orders").Attrs(ctx)
			if err != nil {
				return err
			}
			return bench.Check(attrs.Name, "orders")
		}, func(c *storage.Client) { _ = c.Close() }).Keeps("its idle connection", 50),
		bench.Closing("pubsub-NewClient", func() *pubsub.Client {
			return bench.Must(pubsub.NewClient(ctx, "shop", overGRPC...))
		}, func(c *pubsub.Client) error { return bench.Check(c.Project(), "shop") },
			func(c *pubsub.Client) { _ = c.Close() }).Keeps("the goroutines of its connections hold it", 30),
		bench.Closing("pubsub1-NewClient", func() *pubsub1.Client {
			return bench.Must(pubsub1.NewClient(ctx, "shop", overGRPC...))
		}, func(c *pubsub1.Client) error { return bench.Check(c.Project(), "shop") },
			func(c *pubsub1.Client) { _ = c.Close() }).Keeps("the goroutines of its connections hold it", 30),
		bench.Closing("firestore-NewClient", func() *firestore.Client {
			return bench.Must(firestore.NewClient(ctx, "shop", overGRPC...))
		}, func(c *firestore.Client) error { return bench.Check(c.Collection("orders").ID, "orders") },
			func(c *firestore.Client) { _ = c.Close() }).Keeps("the goroutines of its connections hold it", 30),
		bench.Of("azidentity-NewClientSecretCredential", func() *azidentity.ClientSecretCredential {
			o := &azidentity.ClientSecretCredentialOptions{DisableInstanceDiscovery: true}
			o.Transport = entra{}
			return bench.Must(azidentity.NewClientSecretCredential("11111111-1111-1111-1111-111111111111", "shop", "secret", o))
		}, func(c *azidentity.ClientSecretCredential) error {
			t, err := c.GetToken(ctx, policy.TokenRequestOptions{Scopes: []string{"https://storage.azure.com/.default"}})
			if err != nil {
				return err
			}
			return bench.Check(t.Token, "token")
		}).Builds(200),
	}
}

var _ azcore.TokenCredential = (*azidentity.ClientSecretCredential)(nil)

// entra answers for the service that gives tokens.
type entra struct{}

func (entra) Do(r *http.Request) (*http.Response, error) {
	body := `{"token_type":"Bearer","expires_in":3600,"access_token":"token"}`
	if strings.Contains(r.URL.Path, "openid-configuration") {
		at := "https://" + r.URL.Host + "/11111111-1111-1111-1111-111111111111"
		body = `{"issuer":"` + at + `/v2.0","authorization_endpoint":"` + at + `/authorize","token_endpoint":"` + at + `/token"}`
	}
	return &http.Response{
		StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(strings.NewReader(body)), Request: r,
	}, nil
}
